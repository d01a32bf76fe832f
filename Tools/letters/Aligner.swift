import Glibc
import MynahPhonemes

/// Learns which sounds each letter stands for: none to three of them, by expectation maximisation over all ways to share them out.
struct Aligner {
    private static let mostSounds = 3
    private static let rounds = 8
    private static let letterCount = LetterCode.count
    /// What the first round takes a letter with 0, 1, 2, 3 sounds to be worth.
    private static let firstGuess: [Double] = [0.3, 1, 0.02, 0.001]

    /// Probabilities by letter and chunk.
    private var table: [Double] = []
    private var chunkCount = 1
    private var chunkNumbers = [Int32](repeating: -1, count: 1 << 20)

    init(_ entries: [Entry]) {
        let words = entries.filter { $0.weight == 1 }.map { LetteredWord($0) }
        for word in words { number(word) }
        table = [Double](repeating: 0, count: Self.letterCount * chunkCount)
        for letter in 0..<Self.letterCount {
            for chunk in chunkNumbers.indices where chunkNumbers[chunk] >= 0 {
                table[letter * chunkCount + Int(chunkNumbers[chunk])] = Self.firstGuess[chunk >> 18]
            }
        }
        for _ in 0..<Self.rounds { improve(with: words) }
    }

    /// The sounds of each letter in the likeliest way to share them out; nil where there is none.
    func alignment(of entry: Entry) -> [[Sound]]? {
        let word = LetteredWord(entry)
        let (rows, columns) = (word.letters.count + 1, word.sounds.count + 1)
        var best = [Double](repeating: -.infinity, count: rows * columns)
        var chosen = [Int](repeating: 0, count: rows * columns)
        best[0] = 0
        for row in 0..<(rows - 1) {
            for column in 0..<columns where best[row * columns + column] > -.infinity {
                for count in 0...min(Self.mostSounds, columns - 1 - column) {
                    let share = probability(word, row: row, column: column, count: count)
                    guard share > 0 else { continue }
                    let score = best[row * columns + column] + log(share)
                    let next = (row + 1) * columns + column + count
                    if score > best[next] { (best[next], chosen[next]) = (score, count) }
                }
            }
        }
        return best[rows * columns - 1] > -.infinity ? parts(of: entry, chosen: chosen) : nil
    }

    private func parts(of entry: Entry, chosen: [Int]) -> [[Sound]] {
        let columns = entry.sounds.count + 1
        var column = columns - 1
        var parts: [[Sound]] = []
        for row in stride(from: entry.word.count, to: 0, by: -1) {
            let count = chosen[row * columns + column]
            parts.append(Array(entry.sounds[(column - count)..<column]))
            column -= count
        }
        return parts.reversed()
    }

    private mutating func number(_ word: LetteredWord) {
        for column in 0...word.sounds.count {
            for count in 0...min(Self.mostSounds, word.sounds.count - column) {
                let chunk = word.chunk(at: column, count: count)
                if chunkNumbers[chunk] < 0 {
                    chunkNumbers[chunk] = Int32(chunkCount)
                    chunkCount += 1
                }
            }
        }
    }

    private func place(_ word: LetteredWord, row: Int, column: Int, count: Int) -> Int? {
        let number = chunkNumbers[word.chunk(at: column, count: count)]
        return number < 0 ? nil : Int(word.letters[row]) * chunkCount + Int(number)
    }

    private func probability(_ word: LetteredWord, row: Int, column: Int, count: Int) -> Double {
        place(word, row: row, column: column, count: count).map { table[$0] } ?? 0
    }

    private mutating func improve(with words: [LetteredWord]) {
        var counts = [Double](repeating: 0, count: table.count)
        for word in words { collect(word, into: &counts) }
        for letter in 0..<Self.letterCount {
            let range = (letter * chunkCount)..<((letter + 1) * chunkCount)
            let sum = counts[range].reduce(0, +)
            for place in range { table[place] = counts[place] > 0.05 ? counts[place] / sum : 0 }
        }
    }

    /// Adds how often each letter of a word is expected to stand for each chunk.
    private func collect(_ word: LetteredWord, into counts: inout [Double]) {
        let (rows, columns) = (word.letters.count + 1, word.sounds.count + 1)
        let forward = forwardSums(word)
        let total = forward[rows * columns - 1]
        guard total > 0 else { return }
        var backward = [Double](repeating: 0, count: rows * columns)
        backward[rows * columns - 1] = 1
        for row in stride(from: rows - 2, through: 0, by: -1) {
            for column in 0..<columns {
                for count in 0...min(Self.mostSounds, columns - 1 - column) {
                    let behind = backward[(row + 1) * columns + column + count]
                    guard behind > 0, let place = place(word, row: row, column: column, count: count) else { continue }
                    backward[row * columns + column] += table[place] * behind
                    counts[place] += forward[row * columns + column] * table[place] * behind / total
                }
            }
        }
    }

    private func forwardSums(_ word: LetteredWord) -> [Double] {
        let (rows, columns) = (word.letters.count + 1, word.sounds.count + 1)
        var sums = [Double](repeating: 0, count: rows * columns)
        sums[0] = 1
        for row in 0..<(rows - 1) {
            for column in 0..<columns where sums[row * columns + column] > 0 {
                for count in 0...min(Self.mostSounds, columns - 1 - column) {
                    let share = probability(word, row: row, column: column, count: count)
                    sums[(row + 1) * columns + column + count] += sums[row * columns + column] * share
                }
            }
        }
        return sums
    }
}
