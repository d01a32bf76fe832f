import MynahHTTP

/// The pages for people, and what belongs to them: read once, when the server starts.
public struct WebPages: Sendable {
    /// The names of the files that the pages consist of.
    public static let names = [
        "index.html", "docs.html", "admin.html", "mynah.css", "speak.css", "docs.css", "admin.css", "mynah.svg",
        "speak.js",
        "docs.js", "admin.js", "api.js", "chart.js", "live.js",
        "choices.js", "elements.js", "files.js", "keys.js", "languages.js", "notices.js", "player.js", "reader.js",
        "settings.js", "spoken.js", "utterance.js", "voices.js", "waveform.js",
    ]

    /// The names of those that were not to be had.
    public let missing: [String]
    private let files: [String: WebFile]

    /// No pages.
    public init() { self.init { _ in nil } }

    /// Pages whose files `read` gives by their names.
    public init(_ read: (String) -> [UInt8]?) {
        var files: [String: WebFile] = [:]
        for name in Self.names { files[name] = read(name).map { WebFile($0, name: name) } }
        self.files = files
        missing = Self.names.filter { files[$0] == nil }
    }

    /// The file of a name. Throws 404 where there is none.
    func file(_ name: String) throws(APIError) -> WebFile {
        if let file = files[name] { return file }
        guard Self.names.contains(name) else {
            throw APIError(.notFound, "unknown_path", "There is no file '\(name.prefix(80))' here.")
        }
        throw APIError(
            .notFound,
            "page_missing",
            "The page's file \(name) is missing from this installation. Install Mynah again, or say with MYNAH_DATA where Web/\(name) is."
        )
    }
}
