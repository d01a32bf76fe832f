/// Reads XML 1.0 from front to back, one event at a time, in space that grows with nothing but the depth of nesting.
///
/// Comments, processing instructions and the document type are passed over. No entity that a document declares is
/// obeyed and none outside of it is read. White space outside of the root is passed over as well.
package struct XMLReader {
    /// Elements within elements; more is an error.
    package static let maximumDepth = 256
    /// Attributes of one tag; more is an error.
    package static let maximumAttributes = 64
    /// Bytes of one name; more is an error.
    package static let maximumName = 256
    /// Name spaces declared at one place; more is an error.
    package static let maximumNamespaces = 64

    /// An element whose end has not come.
    struct OpenElement {
        let name: XMLName
        let start: Int
        let namespaceCount: Int
    }

    /// A prefix and the address that it stands for.
    struct Namespace {
        let prefix: String
        let address: String
    }

    /// What is read.
    package let source: SourceText
    let bytes: [UInt8]
    /// The name that the root must have.
    let root: String
    var offset = 0
    var open: [OpenElement] = []
    var namespaces: [Namespace] = []
    /// The end that belongs to a tag such as `<break/>`, told next.
    var pendingEnd: XMLEndTag?
    var hasRoot = false
    /// What is wrong and can be lived with.
    package internal(set) var warnings: [TextWarning] = []

    /// Reads `source`, whose root element must be called `root`.
    package init(_ source: SourceText, root: String) {
        self.source = source
        self.bytes = source.bytes
        self.root = root
    }

    /// The number of elements that are open.
    package var depth: Int { open.count }

    /// The next event; `nil` at the end of a whole document.
    package mutating func next() throws(MarkupError) -> XMLEvent? {
        if let end = pendingEnd {
            pendingEnd = nil
            closeElement()
            return .end(end)
        }
        while offset < bytes.count {
            if let event = try readNext() { return event }
        }
        try checkEnd()
        return nil
    }

    private mutating func readNext() throws(MarkupError) -> XMLEvent? {
        if bytes[offset] == UInt8(ascii: "<") { return try readMarkup() }
        guard !open.isEmpty else {
            try passOverWhiteSpace()
            return nil
        }
        if bytes[offset] == UInt8(ascii: "&") { return try readReference() }
        let start = offset
        while let byte = byte(at: offset), byte != UInt8(ascii: "<"), byte != UInt8(ascii: "&") { offset += 1 }
        return .text(SourceSpan(start: start, end: offset))
    }

    private mutating func readMarkup() throws(MarkupError) -> XMLEvent? {
        switch byte(at: offset + 1) {
        case UInt8(ascii: "/"): return .end(try readEndTag())
        case UInt8(ascii: "?"): try passOverInstruction()
        case UInt8(ascii: "!"): return try readDeclaration()
        case let first? where Self.isNameStart(first): return .start(try readStartTag())
        default: throw problem("< must be written &lt;", at: offset)
        }
        return nil
    }

    /// Passes over white space outside of the root; anything else there is an error.
    private mutating func passOverWhiteSpace() throws(MarkupError) {
        while let byte = byte(at: offset), Self.isSpace(byte) { offset += 1 }
        guard let byte = byte(at: offset), byte != UInt8(ascii: "<") else { return }
        let fix = hasRoot ? "text behind </\(root)>; put it before that tag" : missingRoot
        throw problem(fix, at: offset)
    }

    private func checkEnd() throws(MarkupError) {
        if let element = open.last {
            let name = element.name.text
            let fix = "write <\(name)/> if it is empty, or </\(name)> behind its content"
            throw problem("the tag <\(name)> is never closed; \(fix)", at: element.start)
        }
        if !hasRoot { throw problem(missingRoot, at: bytes.count) }
    }

    /// What to tell someone whose text has no root.
    var missingRoot: String { "the text must stand between <\(root)> and </\(root)>; put these tags around it" }

    mutating func closeElement() {
        guard let element = open.popLast() else { return }
        namespaces.removeLast(namespaces.count - element.namespaceCount)
    }

    func problem(_ message: String, at offset: Int) -> MarkupError {
        MarkupError(message, at: offset, of: source)
    }
}
