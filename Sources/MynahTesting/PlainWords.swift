import MynahText

/// Words as a test sees them: what stands between ASCII characters that are neither letters nor digits, and holds one that is.
enum PlainWords {
    /// The ranges of UTF-8 bytes of the words of `text`.
    static func ranges(in text: String) -> [Range<Int>] {
        let bytes = Array(text.utf8)
        let words = bytes.indices.split { bytes[$0] < 0x80 && !bytes[$0].isASCIILetterOrDigit }
        return words.map { $0.startIndex..<$0.endIndex }.filter { range in
            String(decoding: bytes[range], as: UTF8.self).contains { $0.isLetter || $0.isNumber }
        }
    }
}
