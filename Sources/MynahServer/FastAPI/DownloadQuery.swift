/// What a download is to be called where it is saved.
struct DownloadQuery: RequestObject {
    var name: String?

    static let fields: [Field<DownloadQuery>] = [
        Field("name", \.name, "What the file is called where it is saved; its ending stays.")
    ]

    private static let longest = 100

    /// The name of a file for `file`, with nothing in it that a path or a field could be made of.
    func fileName(for stored: String) -> String {
        let file = String(String.UnicodeScalarView(stored.unicodeScalars.filter(Self.isPlain)))
        let letters = (name ?? "").unicodeScalars.map { Self.isPlain($0) ? Character($0) : "_" }
        var stem = String(letters)
        if let dot = stem.lastIndex(of: "."), stem.distance(from: dot, to: stem.endIndex) <= 6 {
            stem = String(stem[..<dot])
        }
        stem = String(Self.trimmed(Self.trimmed(stem[...]).prefix(Self.longest)))
        guard !stem.isEmpty, let dot = file.lastIndex(of: ".") else { return file }
        return stem + file[dot...]
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", ".", "_", "-": true
        default: false
        }
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var rest = text.drop { "._-".contains($0) }
        while let last = rest.last, "._-".contains(last) { rest.removeLast() }
        return rest
    }
}
