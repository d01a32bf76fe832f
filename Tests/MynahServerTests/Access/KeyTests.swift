import MynahTesting
import Testing

@testable import MynahServer

/// Keys, their digests, and the ring that they hang on.
struct KeyTests {
    @Test func `keys are long, of safe letters, and never twice the same`() {
        var random = SeededRandom(seed: 1)
        let secrets = (0..<200).map { _ in KeySecret(using: &random).text }
        #expect(Set(secrets).count == 200)
        for secret in secrets {
            #expect(secret.hasPrefix("mynah_"))
            #expect(secret.utf8.count == 6 + 43)
            #expect(secret.utf8.allSatisfy { $0 < 0x80 && $0 > 0x20 && $0 != UInt8(ascii: ".") })
        }
    }

    @Test func `a digest is the key's SHA-256`() {
        let text = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        #expect(KeyDigest(of: "abc").text == text)
        #expect(KeyDigest(text) == KeyDigest(of: "abc"))
        #expect(KeyDigest(of: "abc").isSame(as: KeyDigest(of: "abc")))
        #expect(KeyDigest(of: "").isSame(as: KeyDigest(of: "abc")) == false)
        for text in ["", "ba78", String(repeating: "g", count: 64)] { #expect(KeyDigest(text) == nil) }
    }

    @Test func `a digest differs in any bit`() {
        let one = KeyDigest(String(repeating: "0", count: 64))!
        for place in 0..<64 {
            var digits = Array(repeating: Character("0"), count: 64)
            digits[place] = "1"
            #expect(!one.isSame(as: KeyDigest(String(digits))!))
        }
    }

    @Test func `a ring finds the key and nothing else`() throws {
        var ring = KeyRing()
        for number in 0..<20 {
            try ring.add(AccessKey(name: "k\(number)", digest: KeyDigest(of: "secret\(number)"), created: 0))
        }
        #expect(ring.key(for: "secret7")?.name == "k7")
        #expect(ring.key(for: "secret20") == nil)
        #expect(ring.key(for: "") == nil)
        try ring.remove("k7")
        #expect(ring.key(for: "secret7") == nil)
        #expect(throws: AccessFault.self) { try ring.remove("k7") }
        #expect(throws: AccessFault.self) { try ring.add(ring.keys[0]) }
    }

    @Test(arguments: ["", "a b", "ä", "a\nb", "a\"", String(repeating: "a", count: 65), "../x"])
    func `a name must fit logs and metrics`(name: String) {
        #expect(!AccessKey.isName(name))
    }
}
