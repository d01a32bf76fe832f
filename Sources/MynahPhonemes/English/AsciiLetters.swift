import MynahText

/// Words as the dictionary writes them: Latin letters without their accents, one kind of apostrophe and hyphen.
enum AsciiLetters {
    /// The word in ASCII, and whether there were signs that ASCII has nothing for; those are left out.
    static func folded(_ word: String) -> (letters: [UInt8], isWhole: Bool) {
        var word = word
        let plain = word.withUTF8 { bytes in bytes.allSatisfy { $0 < 0x80 } ? Array(bytes) : nil }
        if let plain { return (plain, true) }
        var letters: [UInt8] = []
        var isWhole = true
        for scalar in word.unicodeScalars {
            if scalar.value < 0x80 {
                letters.append(UInt8(truncatingIfNeeded: scalar.value))
            } else if !append(scalar, to: &letters) {
                isWhole = false
            }
        }
        return (letters, isWhole)
    }

    private static func append(_ scalar: Unicode.Scalar, to letters: inout [UInt8]) -> Bool {
        switch scalar.value {
        case 0x2018, 0x2019, 0x02BC, 0x02B9, 0x2032, 0xFF07: letters.append(UInt8(ascii: "'"))
        case 0x2010...0x2015, 0x2212, 0xFE63, 0xFF0D: letters.append(UInt8(ascii: "-"))
        case 0xAD, 0x200B...0x200D, 0x2060, 0x300...0x36F, 0xFE0F: break  // nothing to hear
        case 0xFF01...0xFF5E: letters.append(UInt8(truncatingIfNeeded: scalar.value - 0xFF01 + 0x21))
        case 0xFB00...0xFB04: letters += ligatures[Int(scalar.value) - 0xFB00].utf8
        case 0xC0...0x17F: return appendLatin(scalar, to: &letters)
        case 0x218...0x21B: letters += ["S", "s", "T", "t"][Int(scalar.value) - 0x218].utf8
        case 0x1E00...0x1EFF: return appendVietnamese(scalar, to: &letters)
        default: return false
        }
        return true
    }

    private static let ligatures = ["ff", "fi", "fl", "ffi", "ffl"]

    /// From U+00C0, a letter each; `?` has a spelling of more letters, `!` is no letter.
    private static let latin: StaticString = """
        AAAAAA?CEEEEIIII?NOOOOO!OUUUUY??aaaaaa?ceeeeiiii?nooooo!ouuuuy?y\
        AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi??JjKkkLlLlLlLlLlNnNnNnnNnOoOoOo??\
        RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs
        """

    private static func appendLatin(_ scalar: Unicode.Scalar, to letters: inout [UInt8]) -> Bool {
        let index = Int(scalar.value) - 0xC0
        guard index < latin.utf8CodeUnitCount else { return false }
        let letter = latin.withUTF8Buffer { $0[index] }
        switch letter {
        case UInt8(ascii: "!"): return false
        case UInt8(ascii: "?"): letters += spelledOut(scalar).utf8
        default: letters.append(letter)
        }
        return true
    }

    private static func spelledOut(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "Æ": "AE"
        case "æ": "ae"
        case "Œ": "OE"
        case "œ": "oe"
        case "Þ": "Th"
        case "þ", "ð": "th"
        case "Ð": "Th"
        case "ß": "ss"
        case "Ĳ": "IJ"
        default: "ij"
        }
    }

    /// The letters with accents from U+1E00, each with the number of scalars that share its base letter.
    private static let runs: [(base: StaticString, count: Int)] = [
        ("A", 2), ("B", 6), ("C", 2), ("D", 10), ("E", 10), ("F", 2), ("G", 2), ("H", 10), ("I", 4), ("K", 6), ("L", 8),
        ("M", 6), ("N", 8), ("O", 8), ("P", 4), ("R", 8), ("S", 10), ("T", 8), ("U", 10), ("V", 4), ("W", 10), ("X", 4),
        ("Y", 2), ("Z", 6), ("h", 1), ("t", 1), ("w", 1), ("y", 1), ("a", 1), ("s", 5), ("A", 24), ("E", 16), ("I", 4),
        ("O", 24), ("U", 14), ("Y", 8),
    ]

    private static func appendVietnamese(_ scalar: Unicode.Scalar, to letters: inout [UInt8]) -> Bool {
        var first: UInt32 = 0x1E00
        for run in runs {
            defer { first += UInt32(run.count) }
            guard scalar.value < first + UInt32(run.count) else { continue }
            let base = run.base.withUTF8Buffer { $0[0] }
            letters.append(run.count > 1 && (scalar.value - first) % 2 == 1 ? base.asciiLowercased : base)
            return true
        }
        return false
    }
}
