/// Where a long passage is cut into utterances.
///
/// Flite models the pitch of a whole utterance before its first sample, and nothing can stop it meanwhile. So an utterance is
/// kept short enough to be modelled in well under 50 ms: a sentence passes whole, a long one is cut at a pause.
enum FlitePhrasing {
    /// The weight of an utterance at normal speed: some 10 s of speech, modelled in at most 36 ms of one core's time (rms).
    static let limit = 150

    /// Slow speech is more samples for the same words, so it pauses more often; but not within a short sentence.
    static func limit(atSpeed factor: Double) -> Int {
        Int(Double(limit) * min(1, max(0.5, factor)))
    }

    /// The tokens, in order, in parts of at most `limit` and at least one token each.
    static func utterances(of tokens: [FliteToken], limit: Int) -> [ArraySlice<FliteToken>] {
        var parts: [ArraySlice<FliteToken>] = []
        var rest = tokens[...]
        while !rest.isEmpty {
            let part = rest.prefix(length(of: rest, limit: limit))
            parts.append(part)
            rest = rest.dropFirst(part.count)
        }
        return parts
    }

    /// How many tokens to say next: all, or up to the last sentence end, clause end or word that fits.
    private static func length(of tokens: ArraySlice<FliteToken>, limit: Int) -> Int {
        var weight = 0
        let fitting = tokens.prefix { token in
            weight += token.weight
            return weight <= limit
        }
        guard fitting.count < tokens.count else { return tokens.count }
        for marks in [".?!", ":;,"] {
            if let end = fitting.lastIndex(where: { $0.ends(with: marks) }),
                end - fitting.startIndex >= fitting.count / 3
            {
                return end - fitting.startIndex + 1
            }
        }
        return max(1, fitting.count)
    }
}

extension FliteToken {
    fileprivate func ends(with marks: String) -> Bool {
        !punctuation.isEmpty && marks.utf8.contains(punctuation.utf8.first!)
    }
}
