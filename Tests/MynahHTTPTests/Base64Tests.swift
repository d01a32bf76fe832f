import MynahHTTP
import MynahTesting
import Testing

struct Base64Tests {
    /// The vectors of RFC 4648, section 10.
    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
        ("foobar", "Zm9vYmFy"),
    ])
    func `writes and reads what the standard says`(text: String, letters: String) {
        #expect(Base64.text(Array(text.utf8)) == letters)
        #expect(Base64.bytes(letters) == Array(text.utf8))
        #expect(Base64.bytes(letters.prefix { $0 != "=" }, .address) == Array(text.utf8))
    }

    @Test func `reads back any bytes`() {
        var random = SeededRandom(seed: 3)
        for count in 0..<200 {
            let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
            let text = Base64.text(bytes)
            #expect(Base64.bytes(text) == bytes)
            let address = String(text.compactMap { $0 == "=" ? nil : $0 == "+" ? "-" : $0 == "/" ? "_" : $0 })
            #expect(Base64.bytes(address, .address) == bytes)
        }
    }

    @Test(arguments: ["a", "Z", "Zm9", "Zg=", "Zg===", "Z===", "Z-8=", "Z=g=", "Zg=a!", "\u{e9}", "Zm9v Zm9"])
    func `knows what is none`(text: String) { #expect(Base64.bytes(text) == nil) }

    @Test(arguments: ["Z", "Zg==", "Zh", "Zm9v+w", "Zm9v/w", "Zm 9v"])
    func `knows what no address has`(text: String) { #expect(Base64.bytes(text, .address) == nil) }
}
