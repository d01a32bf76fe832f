/// `speak`, `p`, `s`, `token` and `w`, and what is never said: `meta`, `metadata`, `desc`.
extension SSMLReader {
    mutating func obeyStructure(_ element: inout SSMLElement) {
        let tag = element.tag
        switch element.name {
        case "speak": obeyRoot(tag)
        case "p":
            endParagraph(at: tag.span.start)
            element.ending = .paragraph
        case "s":
            endSentence(at: tag.span.start)
            element.ending = .sentence
        case "token", "w":
            element.isToken = true
            if let use = tag["role"]?.listed.compactMap(WordRole.use).first { element.directions.append(.use(use)) }
        case "desc": element.isMuted = !isDescriptionSpoken()
        default: element.isMuted = true
        }
    }

    private mutating func obeyRoot(_ tag: XMLTag) {
        for name in ["startmark", "endmark"] {
            guard let attribute = tag.attribute(name) else { continue }
            warn("\(name) is not obeyed: the whole document is spoken", at: attribute.span)
        }
    }

    /// Whether the description of a recording that begins here is all that there is to say in its place.
    private mutating func isDescriptionSpoken() -> Bool {
        guard let index = open.indices.last, open[index].name == "audio" else { return false }
        guard open[index].hasSpokenDescription == nil else { return false }
        let isAlone = builder.offset == open[index].start && !hasTextAhead(in: open.count)
        open[index].hasSpokenDescription = isAlone
        return isAlone
    }

    /// Whether anything but descriptions is said before the element that is `depth` deep ends, as far as it pays to look.
    private func hasTextAhead(in depth: Int) -> Bool {
        var ahead = xml
        var isDescription = true
        for _ in 0..<1_000 {
            guard let event = try? ahead.next() else { return false }
            switch event {
            case .start(let tag): isDescription = isDescription || tag.name.local == "desc"
            case .end(let tag):
                if tag.name.local == "desc" { isDescription = false }
                if ahead.depth < depth { return false }
            case .text(let span):
                if !isDescription, xml.bytes[span.range].contains(where: { !XMLReader.isSpace($0) }) { return true }
            case .reference: if !isDescription { return true }
            }
        }
        return true
    }
}
