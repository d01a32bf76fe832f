import MynahPhonemes
import MynahText

/// Trains the tagger: an averaged perceptron that tags from left to right, as the product does, and learns from each mistake.
struct TaggerTraining {
    /// The size of the file but for its head.
    private static let fileSize = 1_000_000
    private static let rounds = 5

    private let table: WordTable
    private let tableBytes: [UInt8]
    private let rows: UInt64
    private var weights: [Float]
    private var sums: [Float]
    private var clock: Float = 1
    private var features = TagFeatures()

    init(tableBytes: [UInt8]) throws {
        let weightBytes = Self.fileSize - tableBytes.count
        self.tableBytes = tableBytes
        let block = DataBlock(tableBytes)
        var reader = DataReader(block)
        table = try WordTable(reading: &reader, in: block)
        rows = UInt64(weightBytes - Tagger.rowLength)
        weights = [Float](repeating: 0, count: weightBytes)
        sums = weights
    }

    /// Goes through the sentences several times, in another order each time.
    mutating func train(on sentences: [Treebank.Sentence]) {
        var random = TrainingRandom(seed: 1)
        var order = Array(sentences.indices)
        let facts = sentences.map { $0.words.facts(by: table) }
        for _ in 0..<Self.rounds {
            order.shuffle(using: &random)
            for index in order { learn(facts[index], sentences[index].tags) }
        }
    }

    private mutating func learn(_ facts: [TokenFacts], _ gold: [PartOfSpeech?]) {
        var tags: [PartOfSpeech] = []
        for index in facts.indices {
            let candidates = facts[index].candidates
            features.collect(at: index, of: facts, tags: tags)
            let rows = features.hashes.map { Tagger.row(of: $0, among: self.rows) }
            let guess = best(of: candidates, rows)
            tags.append(guess)
            if let gold = gold[index], gold != guess, candidates.contains(gold) {
                change(rows, Int(gold.rawValue), by: 1)
                change(rows, Int(guess.rawValue), by: -1)
            }
            clock += 1 / 4096
        }
    }

    private func best(of candidates: TagSet, _ rows: [Int]) -> PartOfSpeech {
        var best = (tag: PartOfSpeech.noun, score: -Float.infinity)
        var left = candidates.bits
        while left != 0 {
            let column = left.trailingZeroBitCount
            left &= left &- 1
            var score: Float = 0
            for row in rows { score += weights[row + column] }
            if score > best.score, let tag = PartOfSpeech(rawValue: UInt8(column)) { best = (tag, score) }
        }
        return best.tag
    }

    private mutating func change(_ rows: [Int], _ column: Int, by step: Float) {
        for row in rows {
            weights[row + column] += step
            sums[row + column] += step * clock
        }
    }

    /// The file of the tagger: weights are means over the training, as bytes.
    func file() -> [UInt8] {
        let means = zip(weights, sums).map { $0 - $1 / clock }
        let sizes = means.map(abs).filter { $0 > 0 }.sorted()
        let limit = sizes.isEmpty ? 1 : sizes[sizes.count * 9990 / 10000]
        let bytes = means.map { UInt8(bitPattern: Int8(max(-127, min(127, ($0 / limit * 127).rounded())))) }
        let head = [Tagger.signature, Tagger.version, UInt32(weights.count)].flatMap(\.littleEndianBytes)
        return head + tableBytes + bytes
    }
}
