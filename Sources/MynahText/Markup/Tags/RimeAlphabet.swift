/// The alphabet of Rime's speech service: one ASCII sign a sound, the stress as a digit before each vowel, `k1Ast0xm`.
enum RimeAlphabet {
    /// The sounds in Kokoro's alphabet; `nil` for text that is not written so, with a digit before every vowel.
    static func sounds(of text: ArraySlice<UInt8>) -> String? {
        var sounds = ""
        var stress: UInt8?
        var hasVowel = false
        for byte in text {
            if (UInt8(ascii: "0")...UInt8(ascii: "2")).contains(byte) {
                guard stress == nil else { return nil }
                stress = byte
            } else if let digit = stress {
                guard let vowel = vowel(byte, isStressed: digit != UInt8(ascii: "0")) else { return nil }
                sounds += digit == UInt8(ascii: "1") ? "\u{2C8}" : digit == UInt8(ascii: "2") ? "\u{2CC}" : ""
                sounds += vowel
                (stress, hasVowel) = (nil, true)
            } else if let consonant = consonant(byte) {
                sounds += consonant
            } else {
                return nil
            }
        }
        return hasVowel && stress == nil ? sounds : nil
    }

    private static func vowel(_ byte: UInt8, isStressed: Bool) -> String? {
        switch Unicode.Scalar(byte) {
        case "@": "\u{E6}"
        case "a": "\u{251}"
        case "A": "\u{28C}"
        case "c": "\u{254}"
        case "W": "W"
        case "x": "\u{259}"
        case "Y": "I"
        case "E": "\u{25B}"
        case "R": isStressed ? "\u{25C}\u{279}" : "\u{259}\u{279}"
        case "e": "A"
        case "I": "\u{26A}"
        case "i": "i"
        case "o": "O"
        case "O": "Y"
        case "U": "\u{28A}"
        case "u": "u"
        case "N": "\u{1D4A}n"
        default: nil
        }
    }

    private static func consonant(_ byte: UInt8) -> String? {
        switch Unicode.Scalar(byte) {
        case "b", "d", "f", "h", "k", "l", "m", "n", "p", "s", "t", "v", "w", "z", " ": String(Unicode.Scalar(byte))
        case "C": "\u{2A7}"
        case "D": "\u{F0}"
        case "g": "\u{261}"
        case "G": "\u{14B}"
        case "J": "\u{2A4}"
        case "r": "\u{279}"
        case "S": "\u{283}"
        case "T": "\u{3B8}"
        case "y": "j"
        case "Z": "\u{292}"
        default: nil
        }
    }
}
