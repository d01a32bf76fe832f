import Glibc
import MynahPhonemes

/// Learns which reading is meant by logistic regression with steps of AdaGrad (Duchi, Hazan, Singer 2011): a weight for each feature and
/// reading, and for each feature and contrast that many words share.
///
/// The constants were chosen by cross-validation.
struct LogisticTraining {
    private static let rounds = 40
    private static let rate: Float = 0.02
    private static let decay: Float = 3e-3
    /// How much the weights count that words share, those of the sentence's topic, and those of tags where words differ by their meaning alone.
    private static let sharedScale: Float = 2
    private static let topicScale: Float = 3
    private static let grammarScale: Float = 0.6
    private static let originScale: Float = 4
    /// Stands for the origin of an example; no sentence that is read has it.
    private static let origin: UInt64 = 12345

    /// Weights that count alike.
    private struct Group {
        let places: [Int32]
        let scale: Float
    }

    /// For each feature and owner the place of its weight.
    private var places: [UInt64: Int32] = [:]
    private var scales: [Float] = []
    private var weights: [Float] = []
    private var squares: [Float] = []
    private var isKept: [Bool] = []
    /// For each example, for each reading.
    private var groups: [[[Group]]] = []
    private let answers: [Int]

    init(_ data: HomographExamples, by tagger: Tagger) {
        answers = data.examples.map(\.answer)
        for example in data.examples {
            let features = HomographFeatures(of: example.token, in: example.tagged, by: tagger)
            let isOwn = example.fold == nil
            groups.append(
                data.words[example.word].readings.map { groups(of: features, for: $0) + origin(of: $0, isOwn) }
            )
        }
    }

    private mutating func groups(of features: HomographFeatures, for reading: HomographEntry.Reading) -> [Group] {
        let owner = reading.owner
        guard reading.sharedOwner == 0 else {
            return [
                group(features.structural[...], owner, 1),
                group(features.structural[...], reading.sharedOwner, Self.sharedScale),
                group(features.topical[...], owner, Self.topicScale),
            ]
        }
        return [
            group(features.structural[..<features.lexicalCount], owner, 1),
            group(features.structural[features.lexicalCount...], owner, Self.grammarScale),
            group(features.topical[...], owner, Self.topicScale),
        ]
    }

    /// Sentences of our own are about rare readings: this takes up how common those are in them, which says nothing of other texts.
    private mutating func origin(of reading: HomographEntry.Reading, _ isOwn: Bool) -> [Group] {
        isOwn ? [group([Self.origin], reading.owner, Self.originScale)] : []
    }

    private mutating func group(_ features: ArraySlice<UInt64>, _ owner: UInt64, _ scale: Float) -> Group {
        Group(places: features.map { place(of: WordHash.mixed($0, owner), scale) }, scale: scale)
    }

    private mutating func place(of key: UInt64, _ scale: Float) -> Int32 {
        if let place = places[key] { return place }
        let place = Int32(places.count)
        places[key] = place
        scales.append(scale)
        return place
    }
}

extension LogisticTraining {
    /// Forgets everything and learns from some of the examples.
    mutating func train(on chosen: [Int]) {
        weights = [Float](repeating: 0, count: places.count)
        squares = [Float](repeating: 1e-2, count: places.count)
        leaveOutSingles(among: chosen)
        var random = TrainingRandom(seed: 7)
        var order = chosen
        var sums = weights
        for round in 0..<Self.rounds {
            order.shuffle(using: &random)
            for index in order { learn(index) }
            if round * 3 >= Self.rounds { for place in sums.indices { sums[place] += weights[place] } }
        }
        weights = sums
    }

    /// What was seen once says more about that one sentence than about the word.
    private mutating func leaveOutSingles(among chosen: [Int]) {
        var counts = [UInt8](repeating: 0, count: weights.count)
        for index in chosen {
            for group in groups[index].joined() {
                for place in group.places { counts[Int(place)] = min(2, counts[Int(place)] + 1) }
            }
        }
        isKept = counts.map { $0 > 1 }
    }

    private mutating func learn(_ index: Int) {
        for (reading, share) in shares(of: index).enumerated() {
            let error = (reading == answers[index] ? 1 : 0) - share
            guard abs(error) >= 1e-3 else { continue }
            for group in groups[index][reading] { change(group.places, by: error * group.scale) }
        }
    }

    private mutating func change(_ places: [Int32], by error: Float) {
        for place in places {
            let place = Int(place)
            guard isKept[place] else { continue }
            let slope = error - Self.decay * weights[place]
            squares[place] += slope * slope
            weights[place] += Self.rate * slope / squares[place].squareRoot()
        }
    }

    private func shares(of index: Int) -> [Float] {
        let scores = groups[index].map(score)
        let top = scores.max() ?? 0
        let powers = scores.map { expf($0 - top) }
        let sum = powers.reduce(0, +)
        return powers.map { $0 / sum }
    }

    private func score(_ groups: [Group]) -> Float {
        groups.reduce(0) { score, group in
            score + group.scale * group.places.reduce(0) { $0 + weights[Int($1)] }
        }
    }

    /// What was learned: the feature's number with its owner, and how much it counts.
    var learned: [(key: UInt64, weight: Float)] {
        places.map { ($0.key, weights[Int($0.value)] * scales[Int($0.value)]) }.filter { $0.1 != 0 }
    }
}
