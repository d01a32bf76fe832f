import Glibc

/// Where models lie on this machine: a folder of the user's own, which can be written to, and those of the system.
public struct ModelStore: Hashable, Sendable {
    /// A model that is there.
    public struct Entry: Hashable, Sendable {
        /// Its file's name without ending: `kokoro`.
        public let name: String
        /// Its file.
        public let path: String
        /// Its bytes.
        public let size: Int
    }

    /// The user's own folder; `nil` where the environment names no home.
    public let folder: String?
    /// The system's folders, the first to be preferred.
    public let systemFolders: [String]

    /// Finds the folders: `folder` where it is given, else `mynah/models` in `XDG_DATA_HOME` or `~/.local/share`; and the same in each
    /// of `XDG_DATA_DIRS` (relative paths are ignored, as the XDG specification asks).
    public init(folder: String? = nil, environment: [String: String]) {
        self.folder = folder ?? DataHome.path(environment).map { "\($0)/mynah/models" }
        let named = environment["XDG_DATA_DIRS"].flatMap { $0.isEmpty ? nil : $0 } ?? "/usr/local/share:/usr/share"
        systemFolders = named.split(separator: ":").filter { $0.hasPrefix("/") }.map { "\($0)/mynah/models" }
    }

    /// All models, in the order of their names; one in the user's folder hides one of the same name in the system's.
    public var entries: [Entry] {
        var found: [String: Entry] = [:]
        for folder in systemFolders.reversed() + [folder].compactMap(\.self) {
            for entry in Self.entries(in: folder) { found[entry.name] = entry }
        }
        return found.values.sorted { $0.name < $1.name }
    }

    /// The model to use where nobody names one: `kokoro`, else the first; `nil` where there is none.
    public var standard: Entry? {
        let entries = entries
        return entries.first { $0.name == PublishedModel.kokoro.name } ?? entries.first
    }

    /// The model of that name; `nil` where there is none.
    public func entry(named name: String) -> Entry? { entries.first { $0.name == name } }

    /// The user's folder, made where it is missing.
    func ownFolder() throws(PullError) -> String {
        guard let folder else {
            throw PullError(
                .fileFailed,
                "Nothing says where models belong: HOME is not set. Name a folder with --models or MYNAH_MODELS."
            )
        }
        try Folders.make(folder)
        return folder
    }

    /// What a model's file is called.
    static func fileName(of name: String) -> String { name + ending }

    private static let ending = ".gguf"

    private static func entries(in folder: String) -> [Entry] {
        Folders.names(in: folder).filter { $0.hasSuffix(ending) && !$0.hasPrefix(".") }.compactMap { name in
            let path = "\(folder)/\(name)"
            var status = stat()
            guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
            return Entry(name: String(name.dropLast(ending.count)), path: path, size: Int(status.st_size))
        }
    }
}
