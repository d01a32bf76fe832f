import MynahFiles
import MynahHTTP
import MynahTesting

@testable import MynahModels

/// A small published model whose files are known, and what is answered for them.
enum Published {
    static let configuration = Array("{}".utf8)
    static let checkpoint = (0..<50_000).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ $0 >> 8) }

    static func voice(_ name: String) -> [UInt8] { Array("voice \(name)".utf8) }

    static let model = PublishedModel(
        name: "tiny",
        title: "a test",
        repository: "somebody/Tiny",
        revision: "0123456789abcdef",
        licence: "Apache-2.0",
        configuration: file("config.json", configuration),
        checkpoint: file("tiny.pth", checkpoint),
        voices: ["c", "a", "b", "d"].map { file("voices/\($0).pt", voice($0)) },
        firstVoices: ["a", "b"]
    )

    static func file(_ path: String, _ bytes: [UInt8]) -> PublishedFile {
        PublishedFile(path: path, size: bytes.count, digest: SHA256.digest(bytes))
    }

    /// The bytes of the file that a request asks for; `nil` where there is none.
    static func bytes(of target: String) -> [UInt8]? {
        let prefix = "/somebody/Tiny/resolve/0123456789abcdef/"
        guard target.hasPrefix(prefix) else { return nil }
        switch target.dropFirst(prefix.count) {
        case "config.json": return configuration
        case "tiny.pth": return checkpoint
        case let path where path.hasPrefix("voices/"): return voice(String(path.dropFirst(7).prefix(1)))
        default: return nil
        }
    }

    /// What an honest server answers, ranges included.
    static func honest(_ request: LoopbackServer.Request, tag: String = "\"tag\"") -> [LoopbackServer.Action] {
        guard let bytes = bytes(of: request.target) else { return [.answer(404)] }
        let isSame = request.fields["if-range"].map { $0 == tag } ?? true
        guard let range = request.fields["range"], isSame else { return [.answer(200, [("ETag", tag)], bytes)] }
        let first = Int(range.dropFirst("bytes=".count).dropLast()) ?? 0
        guard first < bytes.count else { return [.answer(416, [("Content-Range", "bytes */\(bytes.count)")])] }
        let part = "bytes \(first)-\(bytes.count - 1)/\(bytes.count)"
        return [.answer(206, [("ETag", tag), ("Content-Range", part)], Array(bytes[first...]))]
    }
}
