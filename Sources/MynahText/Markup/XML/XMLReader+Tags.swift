/// Start tags and end tags.
extension XMLReader {
    mutating func readStartTag() throws(MarkupError) -> XMLTag {
        let start = offset
        offset += 1
        let name = try readName()
        try checkPlace(of: name, at: start)
        let attributes = try readAttributes(of: name, from: start)
        let isEmpty = bytes[offset] == UInt8(ascii: "/")
        offset += isEmpty ? 2 : 1
        open.append(OpenElement(name: name, start: start, namespaceCount: namespaces.count))
        hasRoot = true
        try declareNamespaces(in: attributes)
        if isEmpty { pendingEnd = XMLEndTag(name: name, span: SourceSpan(start: offset, end: offset)) }
        let span = SourceSpan(start: start, end: offset)
        return XMLTag(name: name, namespace: namespace(of: name.prefix), attributes: attributes, span: span)
    }

    private func checkPlace(of name: XMLName, at start: Int) throws(MarkupError) {
        guard open.isEmpty else {
            guard open.count < Self.maximumDepth else {
                throw problem("elements are nested more than \(Self.maximumDepth) deep", at: start)
            }
            return
        }
        guard !hasRoot else {
            throw problem("<\(name.text)> stands behind </\(root)>; put it before that tag", at: start)
        }
        guard name.local != root else { return }
        let isMisspelt = nearest(to: name.local, in: [root]) != nil
        throw problem(isMisspelt ? "<\(name.text)> must be <\(root)>" : missingRoot, at: start)
    }

    /// The attributes up to `>` or `/>`, where it stops.
    private mutating func readAttributes(of name: XMLName, from start: Int) throws(MarkupError) -> [XMLAttribute] {
        var attributes: [XMLAttribute] = []
        while true {
            let isParted = byte(at: offset).map(Self.isSpace) ?? false
            skipSpace()
            guard let byte = byte(at: offset), byte != UInt8(ascii: "<") else {
                throw problem("the tag <\(name.text) has no >", at: start)
            }
            if byte == UInt8(ascii: ">") || stands("/>", at: offset) { return attributes }
            guard Self.isNameStart(byte) else { throw unexpected(in: name) }
            let attribute = try readAttribute(isParted: isParted)
            guard !attributes.contains(where: { $0.name.text == attribute.name.text }) else {
                throw problem("<\(name.text)> has the attribute \(attribute.name.text) twice", at: attribute.span.start)
            }
            attributes.append(attribute)
            guard attributes.count <= Self.maximumAttributes else {
                throw problem("<\(name.text)> has more than \(Self.maximumAttributes) attributes", at: start)
            }
        }
    }

    private func unexpected(in name: XMLName) -> MarkupError {
        let sign = source.scalar(at: offset).map { String(Character($0.scalar)) } ?? ""
        return problem("\(sign) has no place in the tag <\(name.text)>", at: offset)
    }

    mutating func readEndTag() throws(MarkupError) -> XMLEndTag {
        let start = offset
        offset += 2
        let name = try readName()
        skipSpace()
        guard byte(at: offset) == UInt8(ascii: ">") else { throw problem("the tag </\(name.text) has no >", at: start) }
        offset += 1
        guard let element = open.last else { throw problem("</\(name.text)> closes nothing; take it away", at: start) }
        guard element.name == name else { throw mismatch(of: element, with: name, at: start) }
        closeElement()
        return XMLEndTag(name: name, span: SourceSpan(start: start, end: offset))
    }

    private func mismatch(of element: OpenElement, with name: XMLName, at offset: Int) -> MarkupError {
        let expected = element.name.text
        if open.contains(where: { $0.name == name }) {
            let fix = "write <\(expected)/> if it is empty, or </\(expected)> before </\(name.text)>"
            return problem("the tag <\(expected)> is never closed; \(fix)", at: element.start)
        }
        let line = problem("", at: element.start).line
        return problem("</\(name.text)> does not close <\(expected)> of line \(line); write </\(expected)>", at: offset)
    }

    private mutating func declareNamespaces(in attributes: [XMLAttribute]) throws(MarkupError) {
        for attribute in attributes where attribute.name.prefix == "xmlns" || attribute.name.text == "xmlns" {
            let prefix = attribute.name.prefix.isEmpty ? "" : attribute.name.local
            namespaces.append(Namespace(prefix: prefix, address: attribute.value))
            guard namespaces.count <= Self.maximumNamespaces else {
                throw problem("more than \(Self.maximumNamespaces) name spaces are declared", at: attribute.span.start)
            }
        }
    }

    private func namespace(of prefix: String) -> String? {
        namespaces.last { $0.prefix == prefix }?.address
    }
}
