import MynahPhonemes
import MynahText

/// Makes a letter model of words.
struct Trainer {
    /// The bits that a context's entry must save to be kept; what keeps the model under three megabytes.
    static let threshold: Float = 2.5
    /// One word in so many may cost more than what counts as a word that can be said.
    private static let oddOneIn = 400

    let training: TrainingWords
    let threshold: Float

    func model() -> [UInt8] {
        let aligner = Aligner(training.entries)
        let aligned = training.entries.compactMap { entry in
            aligner.alignment(of: entry).map { parts in
                let pairs = zip(entry.word, parts).map { PairTable.Pair(letter: LetterCode.of($0), sounds: $1) }
                return (pairs: pairs, weight: entry.weight)
            }
        }
        let table = PairTable(aligned)
        let sequences = aligned.compactMap { word in
            table.sequence(word.pairs).map { (pairs: $0, weight: word.weight) }
        }
        let tree = ContextTree(sequences, pairCount: table.pairs.count + 1, threshold: threshold)
        var file = ModelFile()
        file.pairs = table.pairs
        file.setContexts(tree.root)
        file.rules = AnalogyLearner(training).rules
        file.compoundVotes = CompoundTrust(training).votes
        file.letterCost = letterCost(of: file)
        print(
            "pairs \(file.pairs.count) contexts \(file.contexts.count) entries \(file.contexts.reduce(0) { $0 + $1.entries.count }) rules \(file.rules.count) cost \(file.letterCost) votes \(file.compoundVotes)"
        )
        return file.bytes
    }

    /// What a letter of a word costs at most, but for one word in `oddOneIn`.
    private func letterCost(of file: ModelFile) -> Int {
        guard let letters = try? LetterToSound(data: DataBlock(file.bytes)) else { return 0 }
        let words = training.goldWords.filter { $0.count > 2 }.enumerated().filter { $0.offset % 8 == 0 }
        let costs = words.compactMap { letters.costPerLetter(of: $0.element) }.sorted()
        // A word that the model has learnt is cheaper than one that it has not.
        return costs.isEmpty ? 0 : costs[costs.count - 1 - costs.count / Self.oddOneIn] * 5 / 4
    }
}
