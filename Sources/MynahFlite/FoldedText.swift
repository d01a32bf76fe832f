/// Text written in ASCII, the only letters that flite reads, in which every byte still knows where it came from.
///
/// Quotes, dashes and spaces of typography become those of a typewriter, accents fall off their letters, marks that join or
/// modify vanish, and whatever has no likeness in ASCII becomes a space.
struct FoldedText {
    /// The ASCII bytes; no control characters among them.
    private(set) var bytes: [UInt8] = []
    private var starts: [Int] = []
    private var ends: [Int] = []

    init(_ text: String) {
        bytes.reserveCapacity(text.utf8.count)
        var offset = 0
        for scalar in text.unicodeScalars {
            let end = offset + UTF8.width(scalar)
            append(Self.fold(scalar), from: offset..<end)
            offset = end
        }
    }

    /// The range of UTF-8 bytes of the text that a range of `bytes` was made from; the range must not be empty.
    func source(of range: Range<Int>) -> Range<Int> {
        starts[range.lowerBound]..<ends[range.upperBound - 1]
    }

    private mutating func append(_ folded: Folding, from source: Range<Int>) {
        switch folded {
        case .nothing:
            if !ends.isEmpty { ends[ends.count - 1] = source.upperBound }
        case .ascii(let text):
            for byte in text.utf8 {
                bytes.append(byte)
                starts.append(source.lowerBound)
                ends.append(source.upperBound)
            }
        case .byte(let byte):
            bytes.append(byte)
            starts.append(source.lowerBound)
            ends.append(source.upperBound)
        }
    }

    private enum Folding {
        /// Belongs to the character before it and is not heard.
        case nothing
        case byte(UInt8)
        case ascii(StaticString)
    }

    private static func fold(_ scalar: Unicode.Scalar) -> Folding {
        switch scalar.value {
        case 0x20..<0x7F: .byte(UInt8(scalar.value))
        case 0xC0...0x17F: .ascii(latin[Int(scalar.value - 0xC0)])
        case 0x2018...0x201B, 0x2032, 0x2B9...0x2BC, 0xB4: .byte(UInt8(ascii: "'"))
        case 0x201C...0x201F, 0x2033, 0xAB, 0xBB: .byte(UInt8(ascii: "\""))
        case 0x2010...0x2013, 0x2212: .byte(UInt8(ascii: "-"))
        case 0x2014, 0x2015: .ascii(", ")
        case 0x2026: .ascii("...")
        // Soft hyphen, accents that combine, zero-width characters, variation selectors, byte-order mark.
        case 0xAD, 0x300...0x36F, 0x200B...0x200F, 0x2060, 0xFE00...0xFE0F, 0xFEFF: .nothing
        default: .byte(UInt8(ascii: " "))
        }
    }

    /// The letters from U+00C0 to U+017F without their accents.
    private static let latin: [StaticString] = [
        "A", "A", "A", "A", "A", "A", "AE", "C", "E", "E", "E", "E", "I", "I", "I", "I",  // À…Ï
        "D", "N", "O", "O", "O", "O", "O", " ", "O", "U", "U", "U", "U", "Y", "Th", "ss",  // Ð…ß
        "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i",  // à…ï
        "d", "n", "o", "o", "o", "o", "o", " ", "o", "u", "u", "u", "u", "y", "th", "y",  // ð…ÿ
        "A", "a", "A", "a", "A", "a", "C", "c", "C", "c", "C", "c", "C", "c", "D", "d",  // Ā…ď
        "D", "d", "E", "e", "E", "e", "E", "e", "E", "e", "E", "e", "G", "g", "G", "g",  // Đ…ğ
        "G", "g", "G", "g", "H", "h", "H", "h", "I", "i", "I", "i", "I", "i", "I", "i",  // Ġ…į
        "I", "i", "IJ", "ij", "J", "j", "K", "k", "k", "L", "l", "L", "l", "L", "l", "L",  // İ…Ŀ
        "l", "L", "l", "N", "n", "N", "n", "N", "n", "n", "N", "n", "O", "o", "O", "o",  // ŀ…ŏ
        "O", "o", "OE", "oe", "R", "r", "R", "r", "R", "r", "S", "s", "S", "s", "S", "s",  // Ő…ş
        "S", "s", "T", "t", "T", "t", "T", "t", "U", "u", "U", "u", "U", "u", "U", "u",  // Š…ů
        "U", "u", "U", "u", "W", "w", "Y", "y", "Y", "Z", "z", "Z", "z", "Z", "z", "s",  // Ű…ſ
    ]
}

extension StaticString {
    fileprivate var utf8: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount) }
}
