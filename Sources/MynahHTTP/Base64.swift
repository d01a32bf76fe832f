/// Bytes as text of 64 letters (RFC 4648).
package enum Base64 {
    /// Which letters, and whether the text is filled up.
    package enum Writing: Sendable {
        /// Section 4: with `+` and `/`, filled up with `=` to a multiple of four.
        case usual
        /// Section 5: with `-` and `_`, not filled up; and what could be written in another way is none.
        case address
    }

    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    /// The text of `bytes`, as usual.
    package static func text(_ bytes: [UInt8]) -> String {
        let count = (bytes.count + 2) / 3 * 4
        return String(unsafeUninitializedCapacity: count) { buffer in
            for (place, start) in zip(stride(from: 0, to: count, by: 4), stride(from: 0, to: bytes.count, by: 3)) {
                let group = bytes[start..<min(start + 3, bytes.count)]
                let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
                for letter in 0..<4 {
                    let isFilled = letter <= group.count
                    buffer[place + letter] = isFilled ? letters[bits >> (18 - 6 * letter) & 63] : UInt8(ascii: "=")
                }
            }
            return count
        }
    }

    /// The bytes of a text; `nil` for one that is not written so.
    package static func bytes(_ text: some StringProtocol, _ writing: Writing = .usual) -> [UInt8]? {
        guard let digits = digits(of: text, writing) else { return nil }
        var bytes: [UInt8] = []
        var (bits, count) = (0, 0)
        for letter in digits {
            guard let value = value(of: letter, writing) else { return nil }
            (bits, count) = (bits << 6 | value, count + 6)
            guard count >= 8 else { continue }
            count -= 8
            bytes.append(UInt8(truncatingIfNeeded: bits >> count))
            bits &= 1 << count - 1
        }
        return count < 6 && (bits == 0 || writing == .usual) ? bytes : nil
    }

    /// The letters without what fills them up; `nil` where that is not as it should be.
    private static func digits(of text: some StringProtocol, _ writing: Writing) -> [UInt8]? {
        let all = Array(text.utf8)
        guard writing == .usual else { return all }
        let filling = all.reversed().prefix { $0 == UInt8(ascii: "=") }.count
        return all.count % 4 == 0 && filling <= 2 ? Array(all.dropLast(filling)) : nil
    }

    private static func value(of letter: UInt8, _ writing: Writing) -> Int? {
        switch letter {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(letter) - 65
        case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(letter) - 71
        case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(letter) + 4
        case UInt8(ascii: writing == .usual ? "+" : "-"): 62
        case UInt8(ascii: writing == .usual ? "/" : "_"): 63
        default: nil
        }
    }
}
