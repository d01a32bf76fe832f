import MynahPhonemes
import MynahText

/// Ten trainings, each without a tenth of the examples, which the finished file is then asked about.
struct CrossValidation: CustomStringConvertible {
    private let words: [HomographEntry]
    private var right: [Int]
    private var total: [Int]
    /// The sentences that were read wrongly, and how.
    private(set) var mistakes: [String] = []

    init(_ data: HomographExamples, by tagger: Tagger) throws {
        words = data.words
        right = [Int](repeating: 0, count: words.count)
        total = right
        var training = LogisticTraining(data, by: tagger)
        for fold in 0..<10 {
            training.train(on: data.examples.indices.filter { data.examples[$0].fold != fold })
            let file = HomographFile.bytes(words: words, learned: training.learned)
            let homographs = try Homographs(data: DataBlock(file))
            for example in data.examples where example.fold == fold { ask(homographs, about: example, by: tagger) }
        }
        for (word, sentence) in data.lost {
            total[word] += 1
            mistakes.append("no \(words[word].word) found: \(sentence)")
        }
    }

    private mutating func ask(_ homographs: Homographs, about example: HomographExamples.Example, by tagger: Tagger) {
        let found = homographs.occurrences(in: example.tagged, by: tagger).first { $0.token == example.token }
        let answer = found.map { homographs.reading($0.reading, in: .american).id } ?? "nothing"
        let wanted = words[example.word].readings[example.answer].id
        total[example.word] += 1
        right[example.word] += answer == wanted ? 1 : 0
        if answer != wanted { mistakes.append("\(wanted), not \(answer): \(example.sentence)") }
    }

    /// The share of each word that was asked about, those with the most mistakes first, and of all.
    var description: String {
        let order = words.indices.filter { total[$0] > 0 }
            .sorted { (total[$1] - right[$1], $0) < (total[$0] - right[$0], $1) }
        let lines = order.map { "\(words[$0].word)\t\(right[$0])\t\(total[$0])" }
        let (all, good) = (total.reduce(0, +), right.reduce(0, +))
        let sum = "all\t\(good)\t\(all)\t\(Double(good * 10_000 / max(1, all)) / 100) %"
        return (lines + [sum]).joined(separator: "\n")
    }
}
