/// What begins with `<!` or `<?`: comments, CDATA, the document type, processing instructions.
extension XMLReader {
    /// Reads CDATA as the text that it is, and passes over the others.
    mutating func readDeclaration() throws(MarkupError) -> XMLEvent? {
        if stands("<!--", at: offset) {
            try passOver("-->", from: offset + 4, what: "the comment <!--")
            return nil
        }
        if stands("<![CDATA[", at: offset) { return try readLiteralText() }
        guard stands("<!DOCTYPE", at: offset) || stands("<!doctype", at: offset) else {
            throw problem("<! begins nothing that is known; write &lt;! if it is text", at: offset)
        }
        guard !hasRoot else { throw problem("<!DOCTYPE may only stand before <\(root)>", at: offset) }
        try passOverDocumentType()
        return nil
    }

    private mutating func readLiteralText() throws(MarkupError) -> XMLEvent? {
        guard !open.isEmpty else { throw problem(hasRoot ? "text behind </\(root)>" : missingRoot, at: offset) }
        let start = offset + 9
        try passOver("]]>", from: start, what: "<![CDATA[")
        return offset - 3 > start ? .text(SourceSpan(start: start, end: offset - 3)) : nil
    }

    /// Passes over `<?…?>`; an XML declaration that names another encoding than UTF-8 earns a warning.
    mutating func passOverInstruction() throws(MarkupError) {
        let start = offset
        try passOver("?>", from: offset + 2, what: "<?")
        guard stands("<?xml", at: start), Self.isSpace(bytes[start + 5]) else { return }
        let declaration = SourceSpan(start: start, end: offset)
        guard let encoding = encoding(in: declaration), !Self.isUnicode(encoding) else { return }
        warnings.append(TextWarning("the text says that it is in \(encoding); it was read as UTF-8", at: declaration))
    }

    private func encoding(in declaration: SourceSpan) -> String? {
        guard var start = end(of: "encoding", from: declaration.start), start < declaration.end else { return nil }
        while Self.isSpace(bytes[start]) || bytes[start] == UInt8(ascii: "=") { start += 1 }
        let value = bytes[(start + 1)..<max(start + 1, declaration.end)].prefix { Self.isNamePart($0) }
        return value.isEmpty ? nil : String(decoding: value.prefix(40), as: UTF8.self)
    }

    private static func isUnicode(_ encoding: String) -> Bool {
        ["utf-8", "utf8", "us-ascii", "ascii"].contains(encoding.lowercased())
    }

    /// Passes over `<!DOCTYPE …>` with all that it declares.
    private mutating func passOverDocumentType() throws(MarkupError) {
        let start = offset
        var isInside = false
        offset += 9
        while let byte = byte(at: offset) {
            if stands("<!--", at: offset) {
                try passOver("-->", from: offset + 4, what: "the comment <!--")
                continue
            }
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                try passOverQuotation(byte)
                continue
            }
            offset += 1
            if byte == UInt8(ascii: "[") { isInside = true }
            if byte == UInt8(ascii: "]") { isInside = false }
            if byte == UInt8(ascii: ">"), !isInside { return }
        }
        throw problem("<!DOCTYPE has no >", at: start)
    }

    private mutating func passOverQuotation(_ mark: UInt8) throws(MarkupError) {
        let start = offset
        offset += 1
        while let byte = byte(at: offset), byte != mark { offset += 1 }
        guard offset < bytes.count else { throw problem("a quotation mark in <!DOCTYPE is never closed", at: start) }
        offset += 1
    }

    private mutating func passOver(_ text: StaticString, from start: Int, what: String) throws(MarkupError) {
        guard let end = end(of: text, from: start) else {
            throw problem("\(what) is never closed; write \(text.description) behind it", at: offset)
        }
        offset = end
    }
}
