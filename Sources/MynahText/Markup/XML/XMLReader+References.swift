/// References to characters: `&amp;`, `&#8217;`, `&#x2019;`.
extension XMLReader {
    /// Bytes of the longest reference that is looked for.
    private static var maximumReference: Int { 40 }

    /// Reads the reference at `offset`.
    mutating func readReference() throws(MarkupError) -> XMLEvent {
        let start = offset
        guard let end = referenceEnd(from: start + 1) else {
            throw problem("& must be written &amp;", at: start)
        }
        offset = end + 1
        let span = SourceSpan(start: start, end: offset)
        let name = bytes[(start + 1)..<end]
        if name.first == UInt8(ascii: "#") { return .reference(try numbered(name.dropFirst(), at: span), span) }
        return .reference(try named(String(decoding: name, as: UTF8.self), at: span), span)
    }

    /// Where the semicolon of a well-formed reference stands.
    private func referenceEnd(from start: Int) -> Int? {
        let limit = min(bytes.count, start + Self.maximumReference)
        var end = start
        if end < limit, bytes[end] == UInt8(ascii: "#") { end += 1 }
        let first = end
        while end < limit, bytes[end].isASCIILetterOrDigit || Self.isNamePart(bytes[end]) { end += 1 }
        guard end > first, end < limit, bytes[end] == UInt8(ascii: ";") else { return nil }
        return first > start || Self.isNameStart(bytes[first]) ? end : nil
    }

    private func numbered(_ digits: ArraySlice<UInt8>, at span: SourceSpan) throws(MarkupError) -> String {
        let isHexadecimal = digits.first.map { $0.asciiLowercased } == UInt8(ascii: "x")
        let text = String(decoding: isHexadecimal ? digits.dropFirst() : digits, as: UTF8.self)
        let value = UInt32(text, radix: isHexadecimal ? 16 : 10)
        guard let scalar = value.flatMap({ Unicode.Scalar($0) }), Self.isAllowed(scalar) else {
            throw problem("\(source.text(of: span)) is no character of XML", at: span.start)
        }
        return String(Character(scalar))
    }

    /// Whether XML 1.0 allows the scalar in a document (section 2.2).
    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x20...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }

    private mutating func named(_ name: String, at span: SourceSpan) throws(MarkupError) -> String {
        switch name {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default: break
        }
        guard let scalar = NamedCharacters.scalar(named: name) else {
            let reason = "the entity &\(name); is not known, and none that a document declares is obeyed"
            throw problem("\(reason); write the text itself", at: span.start)
        }
        if warnings.count < Self.maximumWarnings {
            let number = String(scalar.value)
            warnings.append(TextWarning("&\(name); is HTML, not XML; write &#\(number); instead", at: span))
        }
        return String(Character(scalar))
    }

    /// Warnings that are kept; a document that needs more is told enough.
    static var maximumWarnings: Int { 100 }
}
