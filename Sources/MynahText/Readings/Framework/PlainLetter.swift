extension Unicode.Scalar {
    /// The letter that this one is a dressed-up form of: `H` of the mathematical, full-width and circled ones. `nil` for plain letters.
    var plainLetter: Unicode.Scalar? {
        switch value {
        case 0x1D400..<0x1D6A4: Self.letter((value - 0x1D400) % 52)
        case 0xFF21...0xFF3A: Self.letter(value - 0xFF21)
        case 0xFF41...0xFF5A: Self.letter(value - 0xFF41 + 26)
        case 0x24B6...0x24E9: Self.letter(value - 0x24B6)
        case 0x1F110...0x1F129: Self.letter(value - 0x1F110)
        case 0x1F130...0x1F149: Self.letter(value - 0x1F130)
        case 0x1F150...0x1F169: Self.letter(value - 0x1F150)
        case 0x1F170...0x1F189: Self.letter(value - 0x1F170)
        case 0x2102...0x2149: letterlike
        case 0x1D00...0x1D22, 0xA730, 0xA731: smallCapital
        default: nil
        }
    }

    /// The letter of a number: capitals first, then small ones.
    private static func letter(_ number: UInt32) -> Unicode.Scalar {
        Unicode.Scalar(UInt8(number < 26 ? 0x41 + number : 0x61 + number - 26))
    }

    /// The letter that a sign of mathematics is.
    private var letterlike: Unicode.Scalar? {
        switch value {
        case 0x2102, 0x212D: "C"
        case 0x210A: "g"
        case 0x210B...0x210D: "H"
        case 0x210E, 0x210F: "h"
        case 0x2110, 0x2111: "I"
        case 0x2112: "L"
        case 0x2113: "l"
        case 0x2115: "N"
        case 0x2119: "P"
        case 0x211A: "Q"
        case 0x211B...0x211D: "R"
        case 0x2124, 0x2128: "Z"
        case 0x212C: "B"
        case 0x212F, 0x2147: "e"
        case 0x2130: "E"
        case 0x2131: "F"
        case 0x2133: "M"
        case 0x2134: "o"
        case 0x2145: "D"
        case 0x2146: "d"
        case 0x2148: "i"
        case 0x2149: "j"
        default: nil
        }
    }

    private var smallCapital: Unicode.Scalar? {
        switch value {
        case 0x1D00: "a"
        case 0x1D04: "c"
        case 0x1D05: "d"
        case 0x1D07: "e"
        case 0x1D0A: "j"
        case 0x1D0B: "k"
        case 0x1D0D: "m"
        case 0x1D0F: "o"
        case 0x1D18: "p"
        case 0x1D1B: "t"
        case 0x1D1C: "u"
        case 0x1D20: "v"
        case 0x1D21: "w"
        case 0x1D22: "z"
        case 0xA730: "f"
        case 0xA731: "s"
        default: nil
        }
    }

    /// The letters that a ligature of printers stands for; `nil` for other letters.
    var ligatureLetters: String? {
        switch value {
        case 0xFB00: "ff"
        case 0xFB01: "fi"
        case 0xFB02: "fl"
        case 0xFB03: "ffi"
        case 0xFB04: "ffl"
        case 0xFB05, 0xFB06: "st"
        default: nil
        }
    }
}
