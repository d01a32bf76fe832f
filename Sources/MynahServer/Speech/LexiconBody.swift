import MynahJSON

/// How words sound for one request: an object of words, or the text of a lexicon file.
struct LexiconBody: RequestValue, Hashable {
    /// The lexicon as a file would have it.
    let text: String

    static var schema: Schema { .either([.map(.text(), most: RequestSize.list), .text(longest: longest)]) }
    private static let longest = 262_144

    init(_ value: JSONValue, _ reading: inout RequestReading) throws(APIError) {
        if case .text(let text) = value.content {
            guard text.utf8.count <= Self.longest else { throw reading.outside("at most \(Self.longest) bytes") }
            self.text = text
        } else {
            var lines: [String] = []
            for (word, sound) in try [String: String](value, &reading).sorted(by: { $0.key < $1.key }) {
                lines.append(
                    try reading.within(word) { reading throws(APIError) in try Self.line(word, sound, reading) }
                )
            }
            text = lines.joined(separator: "\n")
        }
    }

    private static func line(_ word: String, _ sound: String, _ reading: RequestReading) throws(APIError) -> String {
        let ends = (word + sound).utf8.contains { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
        guard !ends, !word.isEmpty, !sound.isEmpty else { throw reading.mismatch("one line, and not empty") }
        let isSound = "/[{".contains(sound.first ?? " ")
        return isSound ? "\(word)\t\(sound)" : "\(word) = \(sound)"
    }
}
