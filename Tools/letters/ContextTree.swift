import Glibc

/// The model of which pair follows which: absolute discounting over continuation counts (Kneser and Ney 1995), contexts that look
/// at up to five pairs, pruned of what shorter contexts say nearly as well.
final class ContextTree {
    /// A context as it will lie in the file; costs in eighths of a bit.
    final class Node {
        let pair: Int
        var leaveCost = 0
        var entries: [(pair: Int, cost: Int)] = []
        var children: [Node] = []

        init(pair: Int) { self.pair = pair }
    }

    /// A pair where it stands: the five before it, nearest in the highest bits, and its word's weight.
    private struct Sample {
        let history: UInt64
        let pair: Int
        let weight: Float

        func before(_ depth: Int) -> Int { Int(history >> UInt64(9 * (ContextTree.length - 1 - depth)) & 511) }
    }

    static let length = 5
    /// The finest cost that seven bits of eighths hold.
    private static let dearest = 127

    private let pairCount: Int
    /// The bits that an entry must save over the whole training text to be kept.
    private let threshold: Float
    private let samples: [Sample]
    let root: Node

    init(_ sequences: [(pairs: [Int], weight: Float)], pairCount: Int, threshold: Float) {
        self.pairCount = pairCount
        self.threshold = threshold
        samples = Self.samples(of: sequences).sorted { ($0.history, $0.pair) < ($1.history, $1.pair) }
        root = Node(pair: 0)
        let level = [Float](repeating: 1 / Float(pairCount), count: pairCount)
        _ = grow(root, over: 0..<samples.count, depth: 0, shorter: Distribution(full: level, kept: level))
    }

    private static func samples(of sequences: [(pairs: [Int], weight: Float)]) -> [Sample] {
        sequences.flatMap { pairs, weight in
            var history: UInt64 = 0
            return pairs.map { pair in
                defer { history = history >> 9 | UInt64(pair) << UInt64(9 * (length - 1)) }
                return Sample(history: history, pair: pair, weight: weight)
            }
        }
    }

    /// What a context says of each pair: as counted, and as the kept entries will have it.
    private struct Distribution {
        var full: [Float]
        var kept: [Float]
    }

    /// Fills a context and those longer ones that are worth it; false where nothing is left of it.
    private func grow(_ node: Node, over range: Range<Int>, depth: Int, shorter: Distribution) -> Bool {
        let isEdge = depth > 0 && samples[range.lowerBound].before(depth - 1) == 0
        let isLongest = depth == Self.length || isEdge
        let groups = isLongest ? [] : self.groups(in: range, depth: depth)
        let occurrences = counts(in: range)
        let counts = isLongest ? occurrences : continuations(in: groups)
        let found = fill(node, counts: counts, occurrences: occurrences, shorter: shorter)
        for group in groups {
            let child = Node(pair: samples[group.lowerBound].before(depth))
            if grow(child, over: group, depth: depth + 1, shorter: found) { node.children.append(child) }
        }
        return depth == 0 || !node.entries.isEmpty || !node.children.isEmpty
    }

    private func groups(in range: Range<Int>, depth: Int) -> [Range<Int>] {
        var groups: [Range<Int>] = []
        var start = range.lowerBound
        for index in range where samples[index].before(depth) != samples[start].before(depth) {
            groups.append(start..<index)
            start = index
        }
        return groups + [start..<range.upperBound]
    }

    private func counts(in range: Range<Int>) -> [(pair: Int, count: Float)] {
        var counts: [Int: Float] = [:]
        for index in range { counts[samples[index].pair, default: 0] += samples[index].weight }
        return counts.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 }
    }

    /// In how many longer contexts each pair occurs.
    private func continuations(in groups: [Range<Int>]) -> [(pair: Int, count: Float)] {
        var sums: [Int: Float] = [:]
        for group in groups {
            for (pair, count) in counts(in: group) { sums[pair, default: 0] += min(count, 1) }
        }
        return sums.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 }
    }

    private typealias Counts = [(pair: Int, count: Float)]

    private func fill(_ node: Node, counts: Counts, occurrences: Counts, shorter: Distribution) -> Distribution {
        let sum = counts.reduce(0) { $0 + $1.count }
        let share = counts.reduce(0) { $0 + Self.discount($1.count) } / sum
        var found = shorter
        for pair in 0..<pairCount { found.full[pair] *= share }
        for (pair, count) in counts { found.full[pair] += (count - Self.discount(count)) / sum }
        let kept = zip(counts, occurrences).filter { one, occurrence in
            let saved = log2(found.full[one.pair] / (share * shorter.kept[one.pair]))
            return node === root || occurrence.count * abs(saved) > threshold
        }
        .map { $0.0.pair }
        let left = 1 - kept.reduce(0) { $0 + found.full[$1] }
        let leftShorter = 1 - kept.reduce(0) { $0 + shorter.kept[$1] }
        let leave = kept.isEmpty ? 1 : min(max(left, 1e-5) / max(leftShorter, 1e-5), 1)
        for pair in 0..<pairCount { found.kept[pair] *= leave }
        for pair in kept { found.kept[pair] = found.full[pair] }
        node.leaveCost = Self.cost(leave)
        node.entries = (node === root ? Array(0..<pairCount) : kept).map { ($0, Self.cost(found.full[$0])) }
        return found
    }

    /// What is taken from a count for pairs unseen; weights below one lose the same part.
    private static func discount(_ count: Float) -> Float {
        0.8 * min(count, 1) + 0.25 * min(max(count - 1, 0), 1) + 0.15 * min(max(count - 2, 0), 1)
    }

    private static func cost(_ probability: Float) -> Int {
        min(max(Int((-8 * log2(max(probability, 1e-30))).rounded()), 0), dearest)
    }
}
