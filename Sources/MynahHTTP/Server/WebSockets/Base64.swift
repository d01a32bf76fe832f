/// Bytes as letters and digits (RFC 4648, section 4).
enum Base64 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    /// The text, filled up with equals signs.
    static func encoded(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
            let digits = [18, 12, 6, 0].map { alphabet[bits >> $0 & 63] }
            text += digits[...group.count]
            text += [UInt8](repeating: UInt8(ascii: "="), count: 3 - group.count)
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The number of bytes that a text stands for; `nil` for a text that stands for none.
    static func decodedCount(_ text: String) -> Int? {
        let digits = text.utf8.prefix { $0 != UInt8(ascii: "=") }
        let filling = text.utf8.count - digits.count
        guard text.utf8.count % 4 == 0, filling <= 2, digits.allSatisfy(alphabet.contains),
            text.utf8.suffix(filling).allSatisfy({ $0 == UInt8(ascii: "=") })
        else { return nil }
        return text.utf8.count / 4 * 3 - filling
    }
}
