extension InlineParser {
    /// Notes a bracket that may begin a link or an image.
    mutating func openBracket(isImage: Bool) {
        let end = offset + (isImage ? 2 : 1)
        guard brackets.canClose(offset) else {
            offset = end
            return
        }
        brackets.push(
            BracketStack.Bracket(
                isImage: isImage,
                mark: marks.count,
                textStart: end,
                runs: delimiters.runs.count,
                topRun: delimiters.top
            )
        )
        mark(.text, to: end)
    }

    /// Finds out what the brackets that close here are.
    mutating func closeBracket() {
        guard let (bracket, isActive) = brackets.pop() else { return }
        let label = bracket.textStart..<offset
        if obeysTags, !bracket.isImage, let end = text.endOfTag(behind: label) {
            forget(since: bracket)
            offset = end
        } else if isActive, let end = endOfLink(label, bracket) {
            marks[bracket.mark].kind = .markup
            mark(.markup, to: end)
            delimiters.match(above: bracket.topRun)
            if !bracket.isImage { brackets.holdLink() }
        } else if let kind = noteKind(of: label) {
            forget(since: bracket)
            marks.append(InlineMark(kind, (label.lowerBound - 1)..<(label.upperBound + 1)))
            offset = label.upperBound + 1
        }
    }

    /// Takes back what was found since `bracket`, and the bracket.
    private mutating func forget(since bracket: BracketStack.Bracket) {
        marks.removeSubrange(bracket.mark...)
        delimiters.forget(from: bracket.runs, top: bracket.topRun)
    }

    /// Behind the target or the label that makes a link of the brackets.
    private func endOfLink(_ label: Range<Int>, _ bracket: BracketStack.Bracket) -> Int? {
        let behind = label.upperBound + 1
        if text.byte(at: behind) == UInt8(ascii: "("), let end = text.endOfTarget(at: behind) { return end }
        guard !labels.linkLabels.isEmpty else { return nil }
        var end = behind
        if text.byte(at: behind) == UInt8(ascii: "["), let endOfLabel = text.endOfLabel(at: behind) {
            if endOfLabel > behind + 2 { return isDefined((behind + 1)..<(endOfLabel - 1)) ? endOfLabel : nil }
            end = endOfLabel
        }
        return !bracket.hasInner && isDefined(label) ? end : nil
    }

    private func isDefined(_ label: Range<Int>) -> Bool {
        guard label.count < 1000 else { return false }
        return labels.linkLabels.contains(LinkLabel.normalized(text.bytes[label]))
    }

    /// What brackets with nothing but the number of a source or the name of a footnote in them are.
    private func noteKind(of label: Range<Int>) -> InlineMark.Kind? {
        let content = text.bytes[label]
        guard content.count <= 100, let first = content.first else { return nil }
        if first == UInt8(ascii: "^") {
            let name = content.dropFirst()
            guard !name.isEmpty, !name.contains(where: { $0 <= UInt8(ascii: " ") }) else { return nil }
            return labels.footnoteLabels.contains(LinkLabel.normalized(name)) ? .footnote : .citation
        }
        return Citation.isCitation(content) ? .citation : nil
    }
}

/// What refers to a list of sources: `[1]`, `[2, 3]`, `[12–15]`.
enum Citation {
    /// Whether the text between brackets is nothing but numbers of up to three digits.
    static func isCitation(_ content: ArraySlice<UInt8>) -> Bool {
        var digits = 0
        var isAfterPart = true
        for byte in content {
            if byte.isASCIIDigit {
                digits += 1
                guard digits <= 3 else { return false }
                isAfterPart = false
                continue
            }
            digits = 0
            switch byte {
            case UInt8(ascii: " "), 0xE2, 0x80, 0x93, 0x94: break  // the bytes of dashes
            case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "-"):
                guard !isAfterPart else { return false }
                isAfterPart = true
            default: return false
            }
        }
        return !isAfterPart
    }
}

extension InlineText {
    /// Behind the inline tag that `[label]` begins: sounds between slashes, `(/kæt/)`, or a stress, `(+1)`.
    fileprivate func endOfTag(behind label: Range<Int>) -> Int? {
        let opening = label.upperBound + 1
        guard byte(at: opening) == UInt8(ascii: "("), !label.isEmpty else { return nil }
        var end = opening + 1
        while end < bytes.count, end - opening < 200, bytes[end] != UInt8(ascii: ")"), bytes[end] != UInt8(ascii: "\n")
        {
            end += 1
        }
        guard byte(at: end) == UInt8(ascii: ")") else { return nil }
        let target = bytes[(opening + 1)..<end]
        return !isPath(target) && WordTag(target: target) != nil ? end + 1 : nil
    }

    /// Whether a target between slashes is a path of one part rather than sounds: it is in lower-case ASCII.
    private func isPath(_ target: ArraySlice<UInt8>) -> Bool {
        target.first == UInt8(ascii: "/")
            && target.allSatisfy {
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || "/-_.0123456789".utf8.contains($0)
            }
    }
}
