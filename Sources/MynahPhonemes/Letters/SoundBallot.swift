/// Readings of a word and what speaks for each.
struct SoundBallot {
    /// What all that the letters say weighs.
    private static let lettersWeight = 4096
    /// What known words must be ahead by for the letters not to be asked: more words are right than with all of 4096, in less time.
    private static let lead = 1500
    /// 65536 · 2^(−i/16).
    private static let fractions = [
        65536, 62757, 60097, 57549, 55109, 52772, 50535, 48393, 46341, 44376, 42495, 40693, 38968, 37316, 35734, 34219,
    ]

    private struct Candidate {
        let sounds: [Sound]
        let plain: [Sound]
        var weight: Int
    }

    private var candidates: [Candidate] = []

    /// Whether one reading is so far ahead that the letters need not be asked.
    var isDecided: Bool {
        guard !candidates.isEmpty else { return false }
        let totals = totals
        let best = winnerIndex(totals)
        return candidates[best].weight > Self.lead
            && candidates.indices.allSatisfy { index in
                if index == best { return true }
                let isSame = candidates[index].plain == candidates[best].plain
                let behind = isSame ? candidates[best].weight - candidates[index].weight : totals[best] - totals[index]
                return behind > Self.lead
            }
    }

    /// Shares the letters' weight out among the search's findings: each four bits dearer is worth a quarter.
    mutating func add(_ findings: [LetterSearch.Finding]) {
        guard let best = findings.first else { return }
        let shares = findings.map { Self.share(max($0.cost - best.cost, 0)) }
        let sum = shares.reduce(0, +)
        for (finding, share) in zip(findings, shares) {
            add(finding.sounds, weight: share * Self.lettersWeight / max(sum, 1))
        }
    }

    mutating func add(_ sounds: [Sound], weight: Int) {
        if let known = candidates.firstIndex(where: { $0.sounds == sounds }) {
            candidates[known].weight += weight
        } else {
            candidates.append(Candidate(sounds: sounds, plain: sounds.map { $0.plain }, weight: weight))
        }
    }

    /// The phonemes with most behind them, stressed in the way that has most behind it.
    var winner: [Sound] { candidates.isEmpty ? [] : candidates[winnerIndex(totals)].sounds }

    /// What each candidate's phonemes have behind them, however stressed.
    private var totals: [Int] {
        candidates.map { candidate in
            candidates.reduce(0) { $1.plain == candidate.plain ? $0 + $1.weight : $0 }
        }
    }

    private func winnerIndex(_ totals: [Int]) -> Int {
        var best = 0
        for index in candidates.indices.dropFirst() {
            let (total, weight) = (totals[index], candidates[index].weight)
            if total > totals[best] || total == totals[best] && weight > candidates[best].weight { best = index }
        }
        return best
    }

    /// 65536 · 2^(−cost/16): half of what the model means, as its readings are not as sure as it thinks.
    private static func share(_ cost: Int) -> Int { fractions[cost & 15] >> min(cost >> 4, 20) }
}
