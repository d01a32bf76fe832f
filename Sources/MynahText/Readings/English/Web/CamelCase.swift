/// Words that are written together, each with a capital letter: `OpenSource`, `HTMLParser`.
enum CamelCase {
    /// The words of a token; the token itself where it is one word.
    static func pieces(of writing: Writing, _ index: Int) -> [String] {
        let token = writing[index]
        guard token.shape == .mixed, token.isASCII else { return [writing.text(index)] }
        let bytes = Array(writing.bytes(index))
        var pieces: [String] = []
        var start = 0
        for place in 1..<bytes.count where isBreak(bytes, at: place) {
            pieces.append(String(decoding: bytes[start..<place], as: UTF8.self))
            start = place
        }
        return pieces + [String(decoding: bytes[start...], as: UTF8.self)]
    }

    /// Whether a word begins at a place: a capital behind a small letter, or the last of several before a small letter.
    private static func isBreak(_ bytes: [UInt8], at place: Int) -> Bool {
        guard isUpper(bytes[place]) else { return false }
        if !isUpper(bytes[place - 1]) { return bytes[place - 1].isASCIILetter }
        // The s of `GIFs` is an ending, not a word.
        return place + 2 < bytes.count && bytes[place + 1].isASCIILetter && !isUpper(bytes[place + 1])
    }

    private static func isUpper(_ byte: UInt8) -> Bool { byte.isASCIILetter && byte != byte.asciiLowercased }
}
