/// Sounds that are no words, as writers of dialogue and other speech programs name them: `laughs`, `clears her throat`.
package enum SoundName {
    /// The sound that a text of a few words asks for, `laugh` for `laughing softly`; `nil` where it asks for none.
    package static func name(in text: ArraySlice<UInt8>) -> String? {
        guard (3...40).contains(text.count), text.allSatisfy({ $0.isASCIILetter || $0 == UInt8(ascii: " ") }) else {
            return nil
        }
        let words = text.split(separator: UInt8(ascii: " ")).map { word in
            String(decoding: word.map { $0.asciiLowercased }, as: UTF8.self)
        }
        let telling = words.filter { !isPassedOver($0) }
        switch telling.count {
        case 1: return forms[telling[0]]
        case 2 where telling[1] == "throat" && ["clear", "clears", "clearing"].contains(telling[0]): return "throat"
        case 2 where telling[0] == "throat" && telling[1] == "clearing": return "throat"
        default: return nil
        }
    }

    /// Whether a word only describes a sound or who makes it.
    private static func isPassedOver(_ word: String) -> Bool {
        switch word {
        case "a", "deep", "takes", "take", "small", "loud", "soft", "heavy", "nervous", "the", "his", "her", "my",
            "their", "long":
            true
        default: word.hasSuffix("ly")
        }
    }

    private static let forms: [String: String] = {
        var forms: [String: String] = [:]
        for line in table.split(separator: "\n") {
            let words = line.split(separator: " ")
            for word in words { forms[String(word)] = String(words[0]) }
        }
        return forms
    }()

    private static let table = """
        laugh laughs laughing laughed laughter
        chuckle chuckles chuckling chuckled
        giggle giggles giggling giggled
        snicker snickers snickering snickered
        sigh sighs sighing sighed
        breath breathe breathes breathing breaths
        inhale inhales inhaling
        exhale exhales exhaling
        gasp gasps gasping gasped
        cough coughs coughing coughed
        sneeze sneezes sneezing sneezed
        sniff sniffs sniffing sniffle sniffles sniffling
        sob sobs sobbing sobbed
        cry cries crying
        groan groans groaning groaned
        moan moans moaning moaned
        grunt grunts grunting grunted
        yawn yawns yawning yawned
        gulp gulps gulping
        hum hums humming
        whistle whistles whistling
        scream screams screaming
        snore snores snoring
        snort snorts snorting
        hiccup hiccups
        burp burps
        applause applauds clapping
        kiss kisses
        scoff scoffs scoffing
        huff huffs huffing
        pant pants panting
        wheeze wheezes wheezing
        throat clearthroat
        """
}
