extension SentenceSplitter {
    /// The end of the sentence, closing marks included, if the terminators at `offset` really end it.
    func endOfSentence(startingAt start: Int, terminatedAt offset: Int) -> Int? {
        let afterMarks = endOfTerminators(from: offset)
        let end = endOfClosing(from: afterMarks)
        let isClosed = end > afterMarks
        guard let (following, _) = scalar(at: end) else { return end }
        if endsInWideTerminator(before: afterMarks) {
            return isClosed && !Punctuation.isSpace(following) && !Punctuation.isOpening(following) ? nil : end
        }
        guard Punctuation.isSpace(following) else { return nil }
        let next = wordAfter(end)
        if next.isLowercase, isClosed || isQuiet(from: offset, to: afterMarks) { return nil }
        let isOneStop = afterMarks == offset + 1 && source.bytes[offset] == UInt8(ascii: ".")
        return isOneStop && !isClosed && belongsToWord(stopAt: offset, sentenceStart: start, next: next) ? nil : end
    }

    /// Whether the marks only trail off: full stops and ellipses, which may stand in the middle of a sentence.
    private func isQuiet(from start: Int, to end: Int) -> Bool {
        var offset = start
        while offset < end, let (scalar, length) = scalar(at: offset) {
            if scalar != ".", scalar != "\u{2026}" { return false }
            offset += length
        }
        return true
    }

    private func endsInWideTerminator(before offset: Int) -> Bool {
        source.scalar(before: offset).map { Punctuation.isWideTerminator($0.scalar) } ?? false
    }

    private func endOfClosing(from offset: Int) -> Int {
        var end = offset
        while let (scalar, length) = scalar(at: end), Punctuation.isClosing(scalar) { end += length }
        return end
    }

    /// Whether the full stop at `offset` is part of the word before it: an abbreviation, an initial, the number of a list item.
    private func belongsToWord(stopAt offset: Int, sentenceStart: Int, next: NextWord) -> Bool {
        let word = wordBefore(offset, notBefore: sentenceStart)
        if word.start == sentenceStart, isListNumber(word.text), beginsLine(sentenceStart) { return true }
        if isInitial(word.text) { return isName(initialAt: word.start, sentenceStart: sentenceStart, next: next) }
        let lower = word.text.lowercased()
        if lower == "ct" { return next.lowercased == "st" || next.lowercased == "street" }
        guard let kind = abbreviations.kind(of: lower) else {
            return isDotted(word.text) && !abbreviations.beginsSentences(next.lowercased)
        }
        switch kind {
        case .opening: return true
        case .numbering: return next.isNumber || next.isRomanNumeral || next.text.utf8.count == 1
        case .dating: return next.isNumber || abbreviations.isCalendarWord(next.lowercased)
        case .naming: return !abbreviations.beginsSentences(next.lowercased)
        }
    }

    private func isListNumber(_ word: String) -> Bool {
        let bytes = word.utf8
        return !bytes.isEmpty && bytes.count <= 3 && bytes.allSatisfy { $0.isASCIIDigit }
    }

    private func beginsLine(_ offset: Int) -> Bool {
        var start = offset
        while let (scalar, before) = source.scalar(before: start), Punctuation.isSpace(scalar) {
            if Punctuation.isLineEnd(scalar) { return true }
            start = before
        }
        return start == 0
    }

    private func isInitial(_ word: String) -> Bool {
        let scalars = word.unicodeScalars
        return scalars.count == 1 && scalars.allSatisfy { $0.properties.isUppercase }
    }

    /// Whether the word has stops inside, as `U.S` and `p.m` do.
    private func isDotted(_ word: String) -> Bool {
        word.utf8.contains(UInt8(ascii: ".")) && !word.utf8.contains { $0.isASCIIDigit || $0 == UInt8(ascii: "/") }
            && word.split(separator: ".").allSatisfy { $0.utf8.count <= 2 }
    }

    /// Whether a single capital letter is an initial: the first word, or behind a capitalised one or a house number, and not before a word that begins sentences.
    private func isName(initialAt offset: Int, sentenceStart: Int, next: NextWord) -> Bool {
        guard !next.isEmpty, !abbreviations.beginsSentences(next.lowercased) else { return false }
        if offset == sentenceStart { return true }
        var end = offset
        while end > sentenceStart, let (scalar, before) = source.scalar(before: end), Punctuation.isSpace(scalar) {
            end = before
        }
        let previous = wordBefore(end, notBefore: sentenceStart).text
        guard let first = previous.unicodeScalars.first else { return true }
        if DottedLetters.lettered.contains(previous.lowercased()) { return false }
        return first.properties.isUppercase || ("0"..."9").contains(first)
    }
}

extension SentenceSplitter {
    /// The word that follows a stop.
    struct NextWord {
        let text: String

        var isEmpty: Bool { text.isEmpty }
        var lowercased: String { text.lowercased() }
        var isNumber: Bool { text.utf8.first?.isASCIIDigit ?? false }

        /// Whether it could be a number in Roman figures.
        var isRomanNumeral: Bool { !isEmpty && text.utf8.allSatisfy { Self.romanFigures.contains($0) } }

        private static let romanFigures = Array("IVXLC".utf8)

        /// Whether it begins in lower case and is not written like `iPhone`.
        var isLowercase: Bool {
            let scalars = text.unicodeScalars
            guard let first = scalars.first, first.properties.isLowercase else { return false }
            return !(scalars.dropFirst().first?.properties.isUppercase ?? false)
        }
    }

    /// The letters and digits after the space and opening marks at `offset`, at most 32 bytes of them.
    private func wordAfter(_ offset: Int) -> NextWord {
        var start = offset
        while let (scalar, length) = scalar(at: start),
            Punctuation.isSpace(scalar) || Punctuation.isOpening(scalar) || scalar == "+" || scalar == "#"
                || scalar == "&"
        {
            start += length
        }
        var end = start
        while end - start < 32, let (scalar, length) = scalar(at: end), isWordScalar(scalar) { end += length }
        return NextWord(text: source.text(of: SourceSpan(start: start, end: end)))
    }

    /// The word that ends before `offset`, stops inside it included, at most 32 bytes of it.
    private func wordBefore(_ offset: Int, notBefore limit: Int) -> (text: String, start: Int) {
        var start = offset
        while start > limit, offset - start < 32, let (scalar, before) = source.scalar(before: start),
            isWordScalar(scalar) || scalar == "."
        {
            start = before
        }
        return (source.text(of: SourceSpan(start: start, end: offset)), start)
    }

    private func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x80
            ? UInt8(scalar.value).isASCIILetterOrDigit : scalar.properties.isAlphabetic && !isIdeograph(scalar)
    }

    private func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isIdeographic || ("\u{3040}"..."\u{30FF}").contains(scalar)
    }
}
