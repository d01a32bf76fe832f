extension BlockParser {
    /// Takes the link reference definitions off the beginning of the open paragraph.
    mutating func readDefinitions() {
        guard firstLine < document.lines.count, cursor.bytes[document.lines[firstLine].start] == UInt8(ascii: "[")
        else {
            return
        }
        var text = InlineText()
        for line in document.lines[firstLine...] { text.append(line: line.range, of: cursor.bytes) }
        var offset = 0
        var behind = 0
        while let definition = text.definition(at: offset) {
            document.linkLabels.insert(definition.label)
            offset = definition.end
            behind += definition.lines
        }
        guard behind > 0 else { return }
        document.lines.removeSubrange(firstLine..<min(document.lines.count, firstLine + behind))
    }
}

/// A link reference definition.
struct LinkDefinition {
    let label: String
    /// The beginning of the next line.
    let end: Int
    /// The number of lines that it takes.
    let lines: Int
}

extension InlineText {
    /// The definition that begins at `offset`, the beginning of a line.
    func definition(at offset: Int) -> LinkDefinition? {
        guard byte(at: offset) == UInt8(ascii: "["), let label = endOfLabel(at: offset),
            byte(at: label) == UInt8(ascii: ":"), byte(at: offset + 1) != UInt8(ascii: "^")
        else { return nil }
        let name = LinkLabel.normalized(bytes[(offset + 1)..<(label - 1)])
        guard !name.isEmpty, let target = endOfDestination(at: skipSpace(from: label + 1)),
            let end = endOfDefinition(behindTarget: target)
        else { return nil }
        let lines = bytes[offset..<end].count { $0 == UInt8(ascii: "\n") } + (end == bytes.count ? 1 : 0)
        return LinkDefinition(label: name, end: min(end, bytes.count), lines: lines)
    }

    /// The beginning of the line behind a definition: behind its title, or behind its target where what follows is no title.
    private func endOfDefinition(behindTarget target: Int) -> Int? {
        let titleStart = skipSpace(from: target)
        if titleStart > target, let title = endOfTitle(at: titleStart), let end = endOfBlankRest(at: title) {
            return end
        }
        return endOfBlankRest(at: target)
    }

    private func endOfBlankRest(at offset: Int) -> Int? {
        var offset = offset
        while byte(at: offset) == UInt8(ascii: " ") || byte(at: offset) == UInt8(ascii: "\t") { offset += 1 }
        if offset >= bytes.count { return bytes.count }
        return bytes[offset] == UInt8(ascii: "\n") ? offset + 1 : nil
    }
}
