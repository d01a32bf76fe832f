import MynahText

/// Cuts a spoken word into its tokens.
extension WordSequence {
    mutating func appendWord(_ word: SpokenWord, at index: Int) {
        var folded = FoldedWord(startingAt: bytes.count)
        var text = word.text
        text.withUTF8 { folded.fold($0, into: &bytes) }
        if word.kind != .word, NumberWords.isStart(word.text) {
            append(folded.start..<folded.end, of: folded, as: .number, item: index, followsHyphen: false)
        } else {
            cut(folded, of: index)
        }
        guard headOfItem[index] < 0 else { return }
        append(folded.start..<folded.end, of: folded, as: .word, item: index, followsHyphen: false)
    }

    private mutating func cut(_ word: FoldedWord, of item: Int) {
        var start = word.start
        while start < word.end {
            let stop = bytes[start..<word.end].firstIndex(of: UInt8(ascii: "-")) ?? word.end
            appendPiece(word.piece(start..<stop), of: item, followsHyphen: start > word.start)
            start = stop + 1
        }
    }

    private mutating func appendPiece(_ piece: FoldedWord, of item: Int, followsHyphen: Bool) {
        let range = piece.start..<piece.end
        guard !range.isEmpty else { return }
        let host = range.lowerBound..<Clitic.start(in: bytes[range])
        let kind = isFigures(host) ? WordToken.Kind.number : .word
        append(host, of: piece, as: kind, item: item, followsHyphen: followsHyphen)
        if host.upperBound < range.upperBound {
            append(host.upperBound..<range.upperBound, of: piece, as: .clitic, item: item, followsHyphen: false)
        }
    }

    private func isFigures(_ range: Range<Int>) -> Bool {
        var hasDigit = false
        for byte in bytes[range] {
            if byte.isASCIILetter || byte >= 0x80 { return false }
            hasDigit = hasDigit || byte.isASCIIDigit
        }
        return hasDigit
    }

    private mutating func append(
        _ range: Range<Int>,
        of word: FoldedWord,
        as kind: WordToken.Kind,
        item: Int,
        followsHyphen: Bool
    ) {
        headOfItem[item] = kind == .clitic ? headOfItem[item] : tokens.count
        tokens.append(
            WordToken(
                kind: kind,
                shape: word.shape(of: range),
                followsHyphen: followsHyphen,
                item: item,
                range: range,
                textRange: word.textRange(of: range),
                hash: kind == .number ? WordHash.of([0x30]) : WordHash.of(bytes[range])
            )
        )
    }
}
