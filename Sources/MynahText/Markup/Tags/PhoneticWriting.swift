/// Recognises sounds that are written down in a text, and the alphabet that they are written in.
enum PhoneticWriting {
    /// The sounds between slashes, in Kokoro's alphabet or IPA; `nil` for what is neither.
    static func pronunciation(betweenSlashes text: ArraySlice<UInt8>) -> Pronunciation? {
        let sounds = String(decoding: text, as: UTF8.self)
        guard sounds.unicodeScalars.allSatisfy({ isPhonetic($0) }) else { return nil }
        return Pronunciation(sounds, alphabet: alphabet(of: sounds))
    }

    /// The sounds between braces, in any alphabet that cannot be taken for other text; `nil` where there may be something else.
    static func pronunciation(inBraces text: ArraySlice<UInt8>) -> Pronunciation? {
        if text.count > 2, text.first == UInt8(ascii: "/"), text.last == UInt8(ascii: "/") {
            return pronunciation(betweenSlashes: text.dropFirst().dropLast())
        }
        if let sounds = RimeAlphabet.sounds(of: text) { return Pronunciation(sounds, alphabet: .kokoro) }
        if isARPAbet(text) { return Pronunciation(String(decoding: text, as: UTF8.self), alphabet: .arpabet) }
        let scalars = String(decoding: text, as: UTF8.self).unicodeScalars
        guard scalars.contains(where: { isTelling($0) }) else { return nil }
        return pronunciation(betweenSlashes: text)
    }

    /// Whether there are two or more of ARPAbet's signs, a vowel among them.
    private static func isARPAbet(_ text: ArraySlice<UInt8>) -> Bool {
        let signs = text.split(separator: UInt8(ascii: " "))
        guard signs.count > 1 else { return false }
        var hasVowel = false
        for sign in signs {
            let isStressed = sign.last.map { (UInt8(ascii: "0")...UInt8(ascii: "2")).contains($0) } ?? false
            let name = String(decoding: isStressed ? sign.dropLast() : sign, as: UTF8.self)
            if vowels.contains(name) {
                hasVowel = true
            } else if isStressed || !consonants.contains(name) {
                return false
            }
        }
        return hasVowel
    }

    private static let vowels: Set<String> = [
        "AA", "AE", "AH", "AO", "AW", "AX", "AXR", "AY", "EH", "ER", "EY", "IH", "IX", "IY", "OW", "OY", "UH", "UW",
        "UX",
    ]
    private static let consonants: Set<String> = [
        "B", "CH", "D", "DH", "DX", "EL", "EM", "EN", "F", "G", "HH", "H", "JH", "K", "L", "M", "N", "NG", "NX", "P",
        "Q",
        "R", "S", "SH", "T", "TH", "V", "W", "WH", "Y", "Z", "ZH",
    ]

    /// Whether a sign may stand in sounds.
    private static func isPhonetic(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A", "I", "O", "Q", "S", "T", "W", "Y", " ", ".", "'", "\u{203F}", "|": true
        case "\u{E6}", "\u{E7}", "\u{F0}", "\u{F8}", "\u{127}", "\u{14B}", "\u{153}", "\u{3B2}", "\u{3B8}", "\u{3C7}":
            true
        default: isTelling(scalar) || ("\u{300}"..."\u{36F}").contains(scalar)
        }
    }

    /// Whether a sign stands in sounds and hardly anywhere else.
    private static func isTelling(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\u{E6}", "\u{F0}", "\u{14B}", "\u{3B8}": true
        case "\u{250}"..."\u{2FF}", "\u{1D4A}", "\u{1D7B}", "\u{207F}": true
        default: false
        }
    }

    /// Kokoro's alphabet where its capital letters stand for diphthongs, or where all signs are its own and none would be two in IPA.
    private static func alphabet(of sounds: String) -> Pronunciation.Alphabet {
        let scalars = Array(sounds.unicodeScalars)
        if scalars.contains(where: { isKokoroOnly($0) }) { return .kokoro }
        let isPaired = zip(scalars, scalars.dropFirst()).contains { isIPAPair($0, $1) }
        return !isPaired && scalars.allSatisfy({ isKokoro($0) }) ? .kokoro : .ipa
    }

    private static func isKokoroOnly(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "A", "I", "O", "Q", "S", "T", "W", "Y", "\u{1D4A}", "\u{2A3}"..."\u{2A8}": true
        default: false
        }
    }

    private static func isKokoro(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a", "b", "d", "f", "h", "i", "j", "k", "l", "m", "n", "p", "s", "t", "u", "v", "w", "z", " ": true
        case "\u{E6}", "\u{F0}", "\u{14B}", "\u{3B8}", "\u{251}", "\u{252}", "\u{254}", "\u{259}", "\u{25B}": true
        case "\u{25C}", "\u{261}", "\u{26A}", "\u{279}", "\u{27E}", "\u{283}", "\u{28A}", "\u{28C}", "\u{292}": true
        case "\u{294}", "\u{2C8}", "\u{2CC}", "\u{2D0}", "\u{1D7B}": true
        default: false
        }
    }

    /// Whether two signs are one sound in English IPA that Kokoro's alphabet has a letter for.
    private static func isIPAPair(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
        switch (first, second) {
        case ("a", "\u{26A}"), ("a", "\u{28A}"), ("e", "\u{26A}"), ("o", "\u{28A}"), ("\u{259}", "\u{28A}"): true
        case ("\u{254}", "\u{26A}"), ("t", "\u{283}"), ("d", "\u{292}"): true
        default: false
        }
    }
}
