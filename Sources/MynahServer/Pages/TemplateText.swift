/// A text with places that are filled: `<!-- name -->`.
struct TemplateText: Hashable {
    /// What it holds now.
    private(set) var bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Puts a text in the place of the first mark of that name; nothing where there is none.
    mutating func fill(_ name: String, with text: String) {
        let mark = Array("<!-- \(name) -->".utf8)
        guard let start = bytes.indices.first(where: { bytes[$0...].starts(with: mark) }) else { return }
        bytes.replaceSubrange(start..<start + mark.count, with: text.utf8)
    }
}
