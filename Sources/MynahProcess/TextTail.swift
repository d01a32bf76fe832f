/// The last lines of what a program wrote, in bounded memory.
struct TextTail: Sendable {
    /// The bytes that are kept.
    let capacity: Int

    private var bytes: [UInt8] = []

    init(capacity: Int = 4096) { self.capacity = capacity }

    mutating func append(_ more: [UInt8]) {
        bytes.append(contentsOf: more.suffix(capacity))
        if bytes.count > capacity { bytes.removeFirst(bytes.count - capacity) }
    }

    /// The last `count` lines that hold more than blanks, joined by line feeds; control characters are left out, so that a terminal may show it.
    func lines(_ count: Int) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        let lines = text.split(whereSeparator: \.isNewline).map(Self.printable).filter {
            !$0.allSatisfy(\.isWhitespace)
        }
        return lines.suffix(count).joined(separator: "\n")
    }

    private static func printable(_ line: Substring) -> String {
        String(String.UnicodeScalarView(line.unicodeScalars.filter { $0.properties.generalCategory != .control }))
    }
}
