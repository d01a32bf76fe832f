import Glibc
import MynahFiles
import Testing

@testable import MynahModels

@Suite struct ReadableFileTests {
    @Test func `notices a file that is cut off while it is read`() throws {
        let workplace = try Workplace()
        let path = try workplace.write([UInt8](repeating: 1, count: 1_000), "a")
        let file = try ReadableFile(path: path)
        #expect(try file.bytes(990..<1_000).count == 10)
        #expect(truncate(path, 500) == 0)
        #expect(
            message { _ = try file.bytes(400..<600) } == "'\(path)' was cut off while it was read. Try again."
        )
        #expect(
            message { _ = try file.bytes(900..<1_001) } == "'\(path)' ends too early. It is cut off: fetch it again."
        )
    }

    @Test(arguments: [("a.b.pt", "a.b"), ("voice", "voice"), ("x/af_heart.pt", "af_heart")])
    func `knows its stem`(name: String, stem: String) throws {
        let workplace = try Workplace()
        #expect(try ReadableFile(path: workplace.write([1], name)).stem == stem)
    }

    @Test func `names itself by the SHA-256 of its bytes`() throws {
        let workplace = try Workplace()
        for (text, digest) in [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                String(repeating: "a", count: 1_000_000),
                "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
            ),
        ] {
            let file = try ReadableFile(path: workplace.write(Array(text.utf8), "a"))
            #expect(try file.checksum().description == digest)
        }
    }
}
