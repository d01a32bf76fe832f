public import MynahFiles

/// A file of a published model.
public struct PublishedFile: Hashable, Sendable {
    /// Its path in the repository: `voices/af_heart.pt`.
    public let path: String
    /// Its bytes, where they are known.
    public let size: Int?
    /// Its digest, where it is known; otherwise the hub has to state it.
    public let digest: Digest?

    /// Describes a file.
    public init(path: String, size: Int?, digest: Digest?) {
        self.path = path
        self.size = size
        self.digest = digest
    }

    init(path: String, size: Int?, sha256: String) {
        self.init(path: path, size: size, digest: Digest(sha256))
    }

    /// The file's name without folder and ending: `af_heart`.
    public var stem: String {
        let name = path.split(separator: "/").last ?? ""
        return String(name.prefix { $0 != "." })
    }

    /// The file of a voice; all that lack a size are of about half a megabyte.
    static func voice(_ name: String, size: Int? = nil, sha256: String?) -> PublishedFile {
        PublishedFile(path: "voices/\(name).pt", size: size, digest: sha256.flatMap { Digest($0) })
    }

    /// Its bytes, or what such a file has at most, to plan with.
    var plannedSize: Int { size ?? Self.usualVoiceSize }

    /// 510 rows of 256 numbers of four bytes, and what a `.pt` archive puts around them.
    private static let usualVoiceSize = 525_000
}
