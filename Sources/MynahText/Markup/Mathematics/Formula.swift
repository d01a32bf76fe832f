/// A formula in LaTeX, to be read aloud.
struct Formula {
    private let bytes: ArraySlice<UInt8>

    /// Takes what stands between the marks of a formula.
    init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

    /// What is to be said, each piece with the bytes that it stands for.
    var reading: FormulaReading {
        var parser = FormulaParser(bytes)
        let atoms = parser.parse()
        var speaker = FormulaSpeaker()
        speaker.speak(atoms)
        speaker.reading.unknown = parser.unknown
        speaker.reading.shareRanges(within: bytes.startIndex..<bytes.endIndex)
        return speaker.reading
    }

    /// Whether what stands in `\(…\)` or `\[…\]` is a formula rather than text in brackets that were escaped.
    static func isLikely(_ content: ArraySlice<UInt8>) -> Bool {
        var hasOperator = false
        var hasOperand = false
        var run = 0
        var longest = 0
        for byte in content {
            run = byte.isASCIILetter ? run + 1 : 0
            longest = max(longest, run)
            hasOperand = hasOperand || byte.isASCIILetterOrDigit
            hasOperator = hasOperator || "\\^_=<>+*{".utf8.contains(byte)
        }
        return hasOperand && (hasOperator || longest <= 1)
    }
}
