import MynahPhonemes

/// How often a word that consists of two known words is said as they are, by the length of the shorter one.
struct CompoundTrust {
    private var tries = [Int](repeating: 0, count: 4)
    private var right = [Int](repeating: 0, count: 4)

    init(_ training: TrainingWords) {
        for word in training.goldWords where word.count >= 4 {
            guard let sounds = training.lexicon.sounds(of: word) else { continue }
            for cut in 2...(word.count - 2) {
                guard let first = training.lexicon.sounds(of: Array(word[..<cut])) else { continue }
                guard let second = training.lexicon.sounds(of: Array(word[cut...])) else { continue }
                let kind = min(cut, word.count - cut, 5) - 2
                tries[kind] += 1
                if (first + second).map({ $0.plain }) == sounds.map({ $0.plain }) { right[kind] += 1 }
            }
        }
    }

    var votes: [Int] {
        zip(tries, right).map { AnalogyLearner.vote(Float($1 + 1) / (Float($0) + 2.5)) }
    }
}
