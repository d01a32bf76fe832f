import Glibc
import MynahPhonemes

/// Scores a model on words that it was not trained on.
struct Evaluation {
    let letters: LetterToSound
    let words: [(key: String, readings: Pronunciations.Readings)]
    let lexicon: WordTable

    func report() {
        print("any reading right:           \(score { $0.all }.line)")
        print("default reading right:       \(score { [$0.all[0]] }.line)")
        print("letters alone, any reading:  \(score(known: NoWords()) { $0.all }.line)")
        print("\(speed(known: lexicon)) words/s on one thread, letters alone \(speed(known: NoWords()))")
    }

    /// A line for each wrong word: it, what the dictionary says, what the model says.
    var errors: String {
        words.map { key, readings in
            let answer = letters.phonemes(of: Array(key.utf8), known: lexicon)
            return readings.all.contains(answer) ? "" : "\(key)\t\(readings.all.joined(separator: " "))\t\(answer)\n"
        }
        .joined()
    }

    private func score(_ expected: (Pronunciations.Readings) -> [String]) -> Score {
        score(known: lexicon, expected)
    }

    private func score(known: some WordSource, _ expected: (Pronunciations.Readings) -> [String]) -> Score {
        words.reduce(into: Score()) { score, word in
            score.add(letters.phonemes(of: Array(word.key.utf8), known: known), oneOf: expected(word.readings))
        }
    }

    /// Words for each second of this thread's processor time.
    private func speed(known: some WordSource) -> Int {
        let bytes = words.map { Array($0.key.utf8) }
        let start = Self.processorSeconds
        var count = 0
        for _ in 0..<Self.speedRounds {
            for word in bytes { count += letters.phonemes(of: word, known: known).isEmpty ? 0 : 1 }
        }
        return Int(Double(count) / (Self.processorSeconds - start))
    }

    private static let speedRounds = 60

    private static var processorSeconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
