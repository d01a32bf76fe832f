/// Looks up what is known of the tokens.
extension WordSequence {
    /// What is known of each token.
    package func facts(by table: WordTable) -> [TokenFacts] {
        tokens.indices.map { facts(of: $0, by: table) }
    }

    private func facts(of index: Int, by table: WordTable) -> TokenFacts {
        let token = tokens[index]
        var facts = TokenFacts()
        facts.hash = token.hash
        facts.form = form(of: index)
        let letters = bytes[token.range]
        facts.suffixes = (
            Self.packed(letters.suffix(2)), Self.packed(letters.suffix(3)), Self.packed(letters.suffix(4))
        )
        facts.prefix = Self.packed(letters.prefix(3))
        let entry = token.kind == .mark ? nil : table.entry(of: token.hash)
        facts.cluster = entry?.cluster ?? 0
        facts.candidates = candidates(of: token, known: entry?.tags)
        return facts
    }

    private static func packed(_ letters: ArraySlice<UInt8>) -> UInt32 {
        letters.reduce(0) { $0 << 8 | UInt32($1) }
    }

    private func form(of index: Int) -> UInt32 {
        let token = tokens[index]
        let isFirst = index == 0 || tokens[index - 1].kind == .mark
        return UInt32(token.shape.rawValue) | UInt32(token.kind.rawValue) << 4 | (token.followsHyphen ? 1 << 8 : 0)
            | (isFirst ? 1 << 9 : 0)
    }

    private func candidates(of token: WordToken, known: TagSet?) -> TagSet {
        switch token.kind {
        case .mark: return .mark
        case .number: return .number
        case .clitic: return known ?? .clitics
        case .word:
            guard let known, known.bits != 0 else { return .open }
            return token.shape == .lower ? known : known.union(.proper)
        }
    }
}
