/// What begins a block of HTML, which says where the block ends.
enum HTMLBlockKind {
    /// `script`, `pre`, `style`, `textarea`: up to the end tag of one of them.
    case verbatim
    case comment
    case instruction
    case declaration
    case characterData
    /// An element that is a block by itself: up to a blank line.
    case blockTag
    /// Any other tag alone on a line: up to a blank line.
    case anyTag

    /// What the text of the line begins; `nil` where that is no HTML block.
    init?(at cursor: LineCursor) {
        let rest = cursor.bytes[cursor.textOffset..<cursor.end].dropFirst()
        guard let first = rest.first else { return nil }
        if first == UInt8(ascii: "?") {
            self = .instruction
        } else if first == UInt8(ascii: "!") {
            if rest.starts(with: "!--".utf8) {
                self = .comment
            } else if rest.starts(with: "![CDATA[".utf8) {
                self = .characterData
            } else {
                guard let letter = rest.dropFirst().first, letter.isASCIILetter else { return nil }
                self = .declaration
            }
        } else {
            guard let tag = Self.tagBlock(at: cursor) else { return nil }
            self = tag
        }
    }

    private static func tagBlock(at cursor: LineCursor) -> HTMLBlockKind? {
        let bytes = cursor.bytes
        var offset = cursor.textOffset + 1
        let isEndTag = bytes[offset] == UInt8(ascii: "/")
        if isEndTag { offset += 1 }
        let start = offset
        while offset < cursor.end, bytes[offset].isASCIILetterOrDigit, offset - start < 12 { offset += 1 }
        let name = HTMLName(bytes[start..<offset])
        let isEnd = cursor.isSpaceOrEnd(offset) || bytes[offset] == UInt8(ascii: ">")
        if isEnd, !isEndTag, name.isVerbatim { return .verbatim }
        if name.isBlock, isEnd || bytes[offset...].starts(with: "/>".utf8) { return .blockTag }
        guard let tag = HTMLTag(at: cursor.textOffset, in: bytes, end: cursor.end) else { return nil }
        return bytes[tag.end..<cursor.end].allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
            ? .anyTag : nil
    }

    var endsAtBlankLine: Bool { self == .blockTag || self == .anyTag }

    /// Whether the block ends with this line.
    func ends(with line: LineCursor) -> Bool {
        switch self {
        case .verbatim: endings.contains { line.contains($0) }
        case .comment: line.contains("-->")
        case .instruction: line.contains("?>")
        case .declaration: line.contains(">")
        case .characterData: line.contains("]]>")
        case .blockTag, .anyTag: false
        }
    }

    private var endings: [StaticString] { ["</script>", "</pre>", "</style>", "</textarea>"] }
}

extension LineCursor {
    /// Whether `text`, in lower case, stands somewhere on the line, in any case.
    fileprivate func contains(_ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        let first = text.utf8Start[0]
        var offset = self.offset
        while offset + count <= end {
            if bytes[offset] == first {
                var matched = 1
                while matched < count, bytes[offset + matched].asciiLowercased == text.utf8Start[matched] {
                    matched += 1
                }
                if matched == count { return true }
            }
            offset += 1
        }
        return false
    }
}
