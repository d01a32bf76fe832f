/// How well speech can be cut at a place, the better the greater.
enum CutStrength: Int, Comparable, Sendable {
    case insideWord, word, phrase, clause, sentence

    /// What it costs the melody to cut there, in the measure of `PieceLength`.
    var cost: Float {
        switch self {
        case .insideWord: 60
        case .word: 3
        case .phrase: 1
        case .clause: 0.5
        case .sentence: 0
        }
    }

    static func < (left: CutStrength, right: CutStrength) -> Bool { left.rawValue < right.rawValue }

    /// How well tokens can be cut before `index`, which is not their first; `nil` where they must not be.
    init?(in tokens: ArraySlice<KokoroToken>, before index: Int) {
        let next = tokens[index]
        let previous = tokens[index - 1]
        // Spaces, marks and what closes stay with what they follow, stress and what opens with what follows them.
        guard next.sign != " ", !next.sign.isSuffix, !next.sign.isSilent || next.sign.opens else { return nil }
        guard !previous.sign.isStress, !previous.sign.opens else { return nil }
        let end = tokens[..<index].lastIndex { $0.sign != " " && !$0.sign.closes && $0.sign != "\"" } ?? index - 1
        if tokens[end..<index].contains(where: { $0.endsSentence }) || tokens[end].sign.endsSentence {
            self = .sentence
        } else if tokens[end].sign.endsClause {
            self = .clause
        } else if tokens[end].sign == "," || tokens[end..<index].contains(where: { $0.sign.closes }) || next.sign.opens
        {
            self = .phrase
        } else {
            self = previous.sign == " " || previous.word != next.word ? .word : .insideWord
        }
    }
}
