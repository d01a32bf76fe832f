extension TextFormat {
    /// What a text is that does not say so itself: SSML where it begins with `<speak`, otherwise plain.
    ///
    /// White space, an XML declaration, comments and a document type may stand before. Markdown is never guessed.
    public static func detected(in source: SourceText) -> TextFormat {
        var reader = XMLReader(source, root: "speak")
        return reader.passesProlog() && reader.stands("<speak", at: reader.offset) && reader.endsName(length: 6)
            ? .ssml : .plain
    }
}

extension XMLReader {
    /// Passes over what may stand before the root; false where that is broken.
    fileprivate mutating func passesProlog() -> Bool {
        while true {
            skipSpace()
            guard stands("<?", at: offset) || stands("<!", at: offset) else { return true }
            do throws(MarkupError) {
                if stands("<?", at: offset) {
                    try passOverInstruction()
                } else if try readDeclaration() != nil {
                    return false
                }
            } catch {
                return false
            }
        }
    }

    /// Whether a name of `length` bytes, with the `<` before it, ends there.
    fileprivate func endsName(length: Int) -> Bool {
        guard let byte = byte(at: offset + length) else { return false }
        return Self.isSpace(byte) || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
    }
}
