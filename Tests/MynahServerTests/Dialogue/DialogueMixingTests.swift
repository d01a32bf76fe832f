import MynahTesting
import Testing

@testable import MynahServer

/// How turns are laid beside each other.
struct DialogueMixingTests {
    /// Turns: a gap, and samples.
    private typealias Turn = (gap: Int, samples: [Float])

    /// All samples, with turns given in pieces of so many; and how many were held back at the most behind what was received.
    private func mixed(_ turns: [Turn], pieces: Int = .max) -> [Float] {
        var (mixing, all) = (DialogueMixing(), [Float]())
        for (index, turn) in turns.enumerated() {
            let reach = index + 1 < turns.count ? max(0, -turns[index + 1].gap) : 0
            all += mixing.begin(gap: turn.gap, reach: reach)
            var rest = turn.samples[...]
            while !rest.isEmpty {
                all += mixing.add(Array(rest.prefix(pieces)))
                rest = rest.dropFirst(pieces)
            }
        }
        return all + mixing.finish()
    }

    @Test func `speaks turns one behind the other, with their pauses`() {
        #expect(mixed([(0, [1, 2]), (2, [3]), (0, [4])]) == [1, 2, 0, 0, 3, 4])
        #expect(mixed([(3, [1])]) == [0, 0, 0, 1])
    }

    @Test func `adds up what is heard at once`() {
        #expect(mixed([(0, [1, 1, 1]), (-2, [2, 2, 2])]) == [1, 3, 3, 2])
        // A short turn inside of a long one: the next counts from where all are silent.
        #expect(mixed([(0, [1, 1, 1, 1, 1]), (-4, [2]), (1, [3])]) == [1, 3, 1, 1, 1, 0, 3])
        #expect(mixed([(0, [1, 1, 1, 1]), (-3, [2]), (-1, [3, 3])]) == [1, 3, 1, 4, 3])
    }

    @Test func `begins no turn before the one before it`() {
        #expect(mixed([(0, [1]), (0, [2]), (-9, [4, 4, 4])]) == [1, 6, 4, 4])
    }

    @Test func `gives the same however it comes, and holds back no more than the next turn may fall on`() {
        var random = SeededRandom(seed: 3)
        for _ in 0..<200 {
            let turns: [Turn] = (0..<Int.random(in: 1...6, using: &random)).map { index in
                let gap = index == 0 ? 0 : Int.random(in: -12...5, using: &random)
                let count = Int.random(in: 0...15, using: &random)
                return (gap, (0..<count).map { _ in Float(Int.random(in: 1...9, using: &random)) })
            }
            let whole = mixed(turns)
            #expect(whole == mixed(turns, pieces: 1) && whole == mixed(turns, pieces: 4))
            let sum = turns.flatMap(\.samples).reduce(0, +)
            #expect(whole.reduce(0, +) == sum)
        }
        var mixing = DialogueMixing()
        _ = mixing.begin(gap: 0, reach: 3)
        #expect(mixing.add([1, 2, 3, 4, 5]) == [1, 2])
        #expect(mixing.add([6]) == [3])
        #expect(mixing.begin(gap: -3, reach: 0) == [])
        #expect(mixing.start == 3 && mixing.given == 3)
        #expect(mixing.add([1]) == [5])
    }
}
