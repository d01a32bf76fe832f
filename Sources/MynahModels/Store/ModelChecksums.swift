import Glibc
import MynahFiles
public import MynahTensors

/// The SHA-256 of the models that were used, noted in a file, so that each model is read for it once.
///
/// A model's file is known again by its place on the disk and its times. What cannot be noted is computed again.
public struct ModelChecksums: Hashable, Sendable {
    /// The file with the notes; `nil` where none are made.
    public let path: String?

    /// Names the file.
    public init(path: String?) { self.path = path }

    /// Finds the file: `mynah/model-checksums` in `XDG_CACHE_HOME` or `~/.cache`.
    public init(environment: [String: String]) {
        let cache = environment["XDG_CACHE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
        let home = environment["HOME"].flatMap { $0.isEmpty ? nil : "\($0)/.cache" }
        path = (cache ?? home).map { "\($0)/mynah/model-checksums" }
    }

    /// The SHA-256 of a model's file, in hexadecimal digits.
    public func checksum(of model: OpenModel) throws(ModelFileError) -> String {
        let notes = notes
        if let noted = notes.last(where: { $0.stamp == model.stamp }) { return "\(noted.digest)" }
        let digest = try model.digest()
        write(notes.suffix(Self.most - 1) + [Note(digest: digest, stamp: model.stamp)])
        return "\(digest)"
    }

    /// A model's file and what is in it.
    private struct Note {
        let digest: Digest
        let stamp: String

        init(digest: Digest, stamp: String) { (self.digest, self.stamp) = (digest, stamp) }

        /// Reads a line; `nil` for what is none.
        init?(_ line: Substring) {
            let words = line.split(separator: " ")
            guard words.count == 2, let digest = Digest(words[0]) else { return nil }
            self.init(digest: digest, stamp: String(words[1]))
        }
    }

    private var notes: [Note] {
        guard let path, let file = try? ReadableFile(path: path), file.size <= Self.mostBytes,
            let bytes = try? file.bytes(0..<file.size)
        else { return [] }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { Note($0) }
    }

    private func write(_ notes: [Note]) {
        guard let path, let slash = path.lastIndex(of: "/") else { return }
        let text = notes.map { "\($0.digest) \($0.stamp)\n" }.joined()
        do {
            try Folders.make(String(path[..<slash]), mode: 0o700)
            let file = try StagedFile(replacing: path, mode: 0o600)
            try file.write(Array(text.utf8))
            try file.publish()
        } catch {
            // The next process reads the model again.
        }
    }

    /// How many models are noted, the latest.
    private static let most = 64
    private static let mostBytes = 1 << 16
}
