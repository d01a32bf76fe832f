import Foundation
import Glibc
import MynahTesting
import Testing

@testable import MynahServer

/// The file of keys.
final class KeyFileTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "mynah-keys-\(UUID().uuidString)")
        .path()
    private var path: String { folder + "/deep/keys.json" }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private static func key(_ name: String) -> AccessKey {
        var key = AccessKey(name: name, digest: KeyDigest(of: name), scopes: [.speak, .admin], created: 5)
        key.expires = 77
        key.limits = AccessLimits(requests: 1, characters: 2, streams: 3)
        return key
    }

    private func write(_ text: String) throws {
        try FileManager.default.createDirectory(atPath: folder + "/deep", withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(filePath: path))
        chmod(path, 0o600)
    }

    @Test func `keeps keys as they are, for its owner alone`() throws {
        let file = KeyFile(path)
        try file.change { ring throws(AccessFault) in try ring.add(Self.key("one")) }
        try file.change { ring throws(AccessFault) in
            try ring.add(AccessKey(name: "two", digest: KeyDigest(of: "2"), created: 6))
        }
        #expect(
            try file.read().keys == [Self.key("one"), AccessKey(name: "two", digest: KeyDigest(of: "2"), created: 6)]
        )
        var status = stat()
        stat(path, &status)
        #expect(status.st_mode & 0o777 == 0o600)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/deep") == ["keys.json"])
    }

    @Test func `a file that all may read is closed when it is changed`() throws {
        try write("{\"version\":1,\"keys\":[]}")
        chmod(path, 0o644)
        try KeyFile(path).change { ring throws(AccessFault) in try ring.add(Self.key("one")) }
        var status = stat()
        stat(path, &status)
        #expect(status.st_mode & 0o777 == 0o600)
    }

    @Test(arguments: [0o620, 0o602, 0o666] as [mode_t])
    func `a file that others may change is not believed`(mode: mode_t) throws {
        try write("{\"version\":1,\"keys\":[]}")
        chmod(path, mode)
        let path = path
        #expect { try KeyFile(path).read() } throws: { ($0 as? AccessFault)?.code == .unsafeFile }
    }

    @Test(arguments: [
        ("", "line 1, column 1"), ("[]", "line 1, column 1: this must be an object"),
        ("{\"version\":2,\"keys\":[]}", "'version' must be 1"),
        ("{\"version\":1}", "'keys' must be a list"),
        ("{\"version\":1,\"keys\":[{\"name\":\"a\"}]}", "a key needs a 'name' and a 'sha256'"),
        ("{\"version\":1,\"keys\":[],\"x\":1}", "the field 'x' is not known"),
    ])
    func `says what is wrong with it`(text: String, message: String) throws {
        try write(text)
        let path = path
        #expect { try KeyFile(path).read() } throws: { error in
            (error as? AccessFault).map { $0.code == .badFile && $0.message.contains(message) } ?? false
        }
    }

    @Test func `no mutation of it traps or makes a key of what was none`() throws {
        var ring = KeyRing()
        for name in ["one", "two"] { try ring.add(Self.key(name)) }
        let good = KeyFileText.bytes(of: ring)
        #expect(try KeyFileText.ring(of: good) == ring)
        var random = SeededRandom(seed: 11)
        for _ in 0..<FuzzRounds.count(usual: 2_000) {
            var bytes = good
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            guard let read = try? KeyFileText.ring(of: bytes) else { continue }
            #expect(read.keys.count <= 2)
            #expect(read.keys.allSatisfy { AccessKey.isName($0.name) })
        }
    }
}
