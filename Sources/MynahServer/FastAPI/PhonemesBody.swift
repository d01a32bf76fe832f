import MynahPhonemes
import MynahSynthesis

/// Sounds that are to be spoken.
struct PhonemesBody: RequestObject {
    var phonemes = ""
    var voice: VoiceChoice?

    static let fields: [Field<PhonemesBody>] = [
        Field("phonemes", \.phonemes, "The sounds, in Kokoro's signs.").required(),
        Field("voice", \.voice, "Who speaks."),
    ]

    /// What in it is no sign, each once, in order.
    var strangers: [String] {
        phonemes.unicodeScalars.filter { !Self.isKnown($0) }.reduce(into: []) { strangers, scalar in
            let sign = String(scalar)
            if !strangers.contains(sign) { strangers.append(sign) }
        }
    }

    /// Whether there is a sound in it, and not only spaces and marks.
    var hasSounds: Bool {
        phonemes.contains { letter in
            !letter.isWhitespace && !Self.marks.contains(letter) && letter.unicodeScalars.contains(where: Self.isKnown)
        }
    }

    /// The same as marked-up text: each word with its sounds, marks between them as they are. What is no sign is left out.
    var markup: String {
        let known = String(String.UnicodeScalarView(phonemes.unicodeScalars.filter(Self.isKnown)))
        let words = known.split { $0.isWhitespace }.map { word in
            let body = word.reversed().drop { Self.marks.contains($0) }.reversed()
            let sounds = String(body)
            let mark = word.dropFirst(sounds.count)
            let escaped = sounds.reduce(into: "") { $0 += Self.escapes[$1] ?? String($1) }
            let spoken = sounds.isEmpty ? "" : "<phoneme alphabet=\"x-kokoro\" ph=\"\(escaped)\">x</phoneme>"
            return spoken + mark.reduce(into: "") { $0 += Self.escapes[$1] ?? String($1) }
        }
        return "<speak>" + words.joined(separator: " ") + "</speak>"
    }

    private static func isKnown(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || KokoroAlphabet.code(of: scalar) != nil
    }

    private static let marks: [Character] = [".", ",", "!", "?", ";", ":", "…", "—", "\"", "(", ")", "“", "”"]
    private static let escapes: [Character: String] = ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;"]
}
