import MynahTesting
import Testing

@testable import MynahFiles

/// The digest, against the examples of FIPS 180-4 and itself in pieces.
struct SHA256Tests {
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        (String(repeating: "a", count: 100_000), "6d1cf22d7cc09b085dfc25ee1a1f3ae0265804c607bc2074ad253bcc82fd81ee"),
    ])
    func `agrees with the standard`(text: String, digest: String) {
        #expect(SHA256.digest(Array(text.utf8)).description == digest)
    }

    @Test func `is the same in pieces of any size`() {
        var random = SeededRandom(seed: 1)
        let bytes = (0..<1_000).map { _ in UInt8.random(in: 0...255, using: &random) }
        for count in 0..<200 {
            var sha = SHA256()
            var rest = bytes[..<count]
            while !rest.isEmpty {
                let piece = rest.prefix(Int.random(in: 1...70, using: &random))
                piece.withUnsafeBytes { sha.update($0) }
                rest = rest.dropFirst(piece.count)
            }
            #expect(sha.finish() == SHA256.digest(Array(bytes[..<count])))
        }
    }
}
