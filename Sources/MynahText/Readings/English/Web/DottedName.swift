extension Reading {
    /// Names in programs, whose parts are joined by full stops: `os.path.join`, `console.log(`.
    static let dottedName = Reading(.identifier, on: [.compound]) { writing, index in
        guard writing.isSymbol(index + 1, "."), AddressRun.begins(writing, at: index),
            let end = DottedName.end(writing, index)
        else { return nil }
        let parts = (index..<end).flatMap { place -> [Said.Part] in
            writing.isSymbol(place, ".") ? [.word("dot")] : Identifier.parts(writing, place)
        }
        return Said(parts: parts, end: end)
    }
}

private enum DottedName {
    /// The token behind a name; `nil` where full stops may part sentences instead.
    static func end(_ writing: Writing, _ index: Int) -> Int? {
        guard writing[index].isASCII, writing[index].range.count > 1 else { return nil }
        var place = index + 1
        var stops = 0
        var isCode = writing[index].shape == .mixed
        while writing.isSymbol(place, "."), writing[place + 1].kind == .letters, writing[place + 1].isASCII, stops < 16
        {
            isCode = isCode || writing[place + 1].shape == .mixed
            place = endOfLabel(writing, place + 1)
            stops += 1
        }
        guard stops > 0, writing.isBoundary(place), !isAbbreviation(writing, index..<place) else { return nil }
        let isCall = writing.isSymbol(place, "(") && !writing.isSpaced(place)
        return stops > 1 || isCode || isCall || isPair(writing, index) ? place : nil
    }

    /// Whether two words make a name: the second in small letters, and none that begins a sentence after a forgotten space.
    private static func isPair(_ writing: Writing, _ index: Int) -> Bool {
        guard writing[index + 2].shape == .lower, writing[index].kind == .letters else { return false }
        let words = Abbreviations.english
        return !words.beginsSentences(writing.lower(index + 2)) && words.kind(of: writing.lower(index)) == nil
    }

    private static func endOfLabel(_ writing: Writing, _ index: Int) -> Int {
        var place = index + 1
        while writing[place].kind == .digits || writing.isSymbol(place, "_") || writing[place].kind == .letters,
            place < index + 16
        {
            place += 1
        }
        return place
    }

    /// Whether single letters stand between the stops: `Ph.D.`, `e.g.`.
    private static func isAbbreviation(_ writing: Writing, _ range: Range<Int>) -> Bool {
        range.contains { writing[$0].kind == .letters && writing[$0].range.count == 1 && writing[$0].shape == .single }
    }
}
