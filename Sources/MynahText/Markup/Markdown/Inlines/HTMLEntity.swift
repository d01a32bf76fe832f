/// A character written as `&name;` or `&#number;`.
struct HTMLEntity {
    /// What it stands for.
    let text: String
    /// The offset behind the semicolon.
    let end: Int

    private static let longestName = 32
    private static let names = Names(table)

    /// Reads the entity that begins at `offset`, with `&`; `nil` where there is none that is known.
    init?(at offset: Int, in bytes: [UInt8]) {
        var end = offset + 1
        let isNumber = end < bytes.count && bytes[end] == UInt8(ascii: "#")
        if isNumber { end += 1 }
        let start = end
        while end < bytes.count, end - start <= Self.longestName, bytes[end].isASCIILetterOrDigit { end += 1 }
        guard end > start, end < bytes.count, bytes[end] == UInt8(ascii: ";") else { return nil }
        let name = bytes[start..<end]
        guard let text = isNumber ? Self.character(name) : Self.character(named: name) else { return nil }
        self.text = text
        self.end = end + 1
    }

    /// The character of a decimal number, or of a hexadecimal one behind `x`; U+FFFD where there is none.
    private static func character(_ digits: ArraySlice<UInt8>) -> String? {
        let isHexadecimal = digits.first?.asciiLowercased == UInt8(ascii: "x")
        let digits = isHexadecimal ? digits.dropFirst() : digits
        guard !digits.isEmpty, digits.count <= (isHexadecimal ? 6 : 7) else { return nil }
        var value: UInt32 = 0
        for digit in digits {
            guard let worth = worth(of: digit), isHexadecimal || worth < 10 else { return nil }
            value = value * (isHexadecimal ? 16 : 10) + worth
        }
        let scalar = value == 0 ? nil : Unicode.Scalar(value)
        return String(Character(scalar ?? "\u{FFFD}"))
    }

    private static func character(named name: ArraySlice<UInt8>) -> String? {
        let name = String(decoding: name, as: UTF8.self)
        if let scalar = NamedCharacters.scalar(named: name) { return String(Character(scalar)) }
        return names[name]
    }

    private static func worth(of digit: UInt8) -> UInt32? {
        switch digit.asciiLowercased {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(digit - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(digit.asciiLowercased - UInt8(ascii: "a") + 10)
        default: nil
        }
    }

    /// The table of names, read when the first name is looked up.
    private struct Names {
        private var characters: [String: String] = [:]

        /// Reads `name=hex+hex` entries parted by white space.
        init(_ table: String) {
            for entry in table.utf8.split(whereSeparator: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }) {
                let parts = entry.split(separator: UInt8(ascii: "="))
                guard parts.count == 2 else { continue }
                var text = String.UnicodeScalarView()
                for code in parts[1].split(separator: UInt8(ascii: "+")) {
                    let value = code.reduce(UInt32(0)) { $0 << 4 | (HTMLEntity.worth(of: $1) ?? 0) }
                    text.append(Unicode.Scalar(value) ?? "\u{FFFD}")
                }
                characters[String(decoding: parts[0], as: UTF8.self)] = String(text)
            }
        }

        subscript(name: String) -> String? { characters[name] }
    }
}
