import MynahPhonemes

/// How often the tagger gives the tags of a treebank.
struct TaggerScore: CustomStringConvertible {
    private var right = 0
    private var total = 0
    private var reachable = 0
    private var confusions: [String: Int] = [:]

    init(_ tagger: Tagger, on sentences: [Treebank.Sentence]) {
        for sentence in sentences {
            let tagged = tagger.tagged(sentence.words)
            for (index, gold) in sentence.tags.enumerated() {
                guard let gold, tagged.words.tokens[index].kind != .mark else { continue }
                add(tagged.tags[index], gold, isReachable: tagged.facts[index].candidates.contains(gold))
            }
        }
    }

    private mutating func add(_ tag: PartOfSpeech, _ gold: PartOfSpeech, isReachable: Bool) {
        total += 1
        right += tag == gold ? 1 : 0
        reachable += isReachable ? 1 : 0
        if tag != gold { confusions["\(gold.penn)→\(tag.penn)", default: 0] += 1 }
    }

    var description: String {
        let share = Double(right * 10_000 / max(total, 1)) / 100
        let limit = Double(reachable * 10_000 / max(total, 1)) / 100
        let worst = confusions.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(12)
        return "\(share) % of \(total) words (at best \(limit) %); "
            + worst.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    }
}
