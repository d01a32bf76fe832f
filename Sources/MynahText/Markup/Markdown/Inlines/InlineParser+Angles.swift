/// What `<` begins.
extension InlineParser {
    /// Behind the address in angle brackets that begins here.
    var endOfAddress: Int? {
        let start = offset + 1
        var end = start
        while text.byte(at: end).isASCIILetterOrDigit || isAddressMark(text.byte(at: end)) { end += 1 }
        switch text.byte(at: end) {
        case UInt8(ascii: ":"): return endOfURI(schemeIn: start..<end)
        case UInt8(ascii: "@") where end > start: return endOfMail(hostAt: end + 1)
        default: return nil
        }
    }

    private func endOfURI(schemeIn scheme: Range<Int>) -> Int? {
        guard (2...32).contains(scheme.count), text.bytes[scheme.lowerBound].isASCIILetter,
            text.bytes[scheme].allSatisfy({
                $0.isASCIILetterOrDigit || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
            })
        else { return nil }
        var end = scheme.upperBound
        while text.byte(at: end) > UInt8(ascii: " "), text.byte(at: end) != UInt8(ascii: "<"),
            text.byte(at: end) != UInt8(ascii: ">")
        {
            end += 1
        }
        return text.byte(at: end) == UInt8(ascii: ">") ? end + 1 : nil
    }

    private func endOfMail(hostAt start: Int) -> Int? {
        var end = start
        var part = start
        while true {
            let byte = text.byte(at: end)
            if byte.isASCIILetterOrDigit || byte == UInt8(ascii: "-") && end > part {
                end += 1
            } else {
                guard end > part, end - part <= 63, text.bytes[end - 1] != UInt8(ascii: "-") else { return nil }
                if byte == UInt8(ascii: ">") { return end + 1 }
                guard byte == UInt8(ascii: ".") else { return nil }
                end += 1
                part = end
            }
        }
    }

    private func isAddressMark(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "%"),
            UInt8(ascii: "&"), UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "/"),
            UInt8(ascii: "="), UInt8(ascii: "?"), UInt8(ascii: "^"), UInt8(ascii: "_"), UInt8(ascii: "`"),
            UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"), UInt8(ascii: "~"), UInt8(ascii: "-"):
            true
        default: false
        }
    }

    /// Behind the tag, comment, instruction, declaration or character data that begins here.
    var endOfHTML: Int? {
        mutating get {
            switch text.byte(at: offset + 1) {
            case UInt8(ascii: "?"): return text.end(of: "?>", from: offset + 2, unless: &absent.instruction)
            case UInt8(ascii: "!"): return endOfDeclaration
            default: return HTMLTag(at: offset, in: text.bytes, end: text.bytes.count)?.end
            }
        }
    }

    private var endOfDeclaration: Int? {
        mutating get {
            if text.has("<!-->", at: offset) { return offset + 5 }
            if text.has("<!--->", at: offset) { return offset + 6 }
            if text.has("<!--", at: offset) { return text.end(of: "-->", from: offset + 4, unless: &absent.comment) }
            if text.has("<![CDATA[", at: offset) {
                return text.end(of: "]]>", from: offset + 9, unless: &absent.characterData)
            }
            guard text.byte(at: offset + 2).isASCIILetter else { return nil }
            return text.end(of: ">", from: offset + 3, unless: &absent.declaration)
        }
    }
}
