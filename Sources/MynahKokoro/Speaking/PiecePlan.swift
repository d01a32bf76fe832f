/// The pieces that a passage is spoken in: balanced in length, cut where it harms the least, nothing of it lost.
///
/// Of all ways to cut it the cheapest is found, by dynamic programming over the places where it can be cut.
struct PiecePlan {
    /// The pieces in their order, without the spaces around them.
    let pieces: [Range<Int>]

    /// The bytes of text behind which the first pieces are other ones.
    static let stageStarts = [1, 60, 120, 200]

    /// Beyond so many tokens without a space a word may be cut.
    private static let longestWord = 200

    /// A place to cut at.
    private struct Cut {
        /// The token that comes behind it.
        let index: Int
        let cost: Float
    }

    /// The cheapest way to a place.
    private struct Way {
        var cost = Float.infinity
        /// The place before, and how many pieces were made up to there.
        var from = 0
        var made = 0
    }

    /// Plans `tokens` as a stream goes on that spoke `offset` bytes of text before.
    init(_ tokens: [KokoroToken], offset: Int) {
        let stages = Self.stages(behind: offset)
        let cuts = Self.cuts(in: tokens)
        var ways = [[Way]](repeating: [Way](repeating: Way(), count: stages.count), count: cuts.count)
        ways[0][0].cost = 0
        for end in cuts.indices.dropFirst() {
            for start in stride(from: end - 1, through: 0, by: -1) {
                let count = cuts[end].index - cuts[start].index
                guard count <= PieceLength.most else { break }
                for stage in stages.indices where ways[start][stage].cost < .infinity {
                    let cost = ways[start][stage].cost + stages[stage].cost(of: count) + cuts[end].cost
                    let next = min(stage + 1, stages.count - 1)
                    guard cost < ways[end][next].cost else { continue }
                    ways[end][next] = Way(cost: cost, from: start, made: stage)
                }
            }
        }
        pieces = Self.pieces(of: tokens, along: ways, cuts)
    }

    /// What the first pieces should be like, and, the last, all behind them.
    private static func stages(behind offset: Int) -> [PieceLength] {
        let all = [PieceLength.opening] + PieceLength.following + [.usual]
        return Array(all.dropFirst(stageStarts.count { $0 <= offset }))
    }

    /// The places to cut at, from the beginning to the end; those inside of words only where there are no others for long.
    private static func cuts(in tokens: [KokoroToken]) -> [Cut] {
        var cuts = [Cut(index: 0, cost: 0)]
        var inside: [Cut] = []
        for index in tokens.indices.dropFirst() {
            guard let strength = CutStrength(in: tokens[...], before: index) else { continue }
            if strength == .insideWord {
                inside.append(Cut(index: index, cost: strength.cost))
                continue
            }
            add(Cut(index: index, cost: strength.cost), behind: inside, to: &cuts)
            inside = []
        }
        add(Cut(index: tokens.count, cost: 0), behind: inside, to: &cuts)
        return cuts
    }

    private static func add(_ cut: Cut, behind inside: [Cut], to cuts: inout [Cut]) {
        if cut.index - (cuts.last?.index ?? 0) > longestWord {
            for place in inside { append(place, to: &cuts) }
        }
        append(cut, to: &cuts)
    }

    /// Adds a place, and others before it where it is farther away than a piece is long, so that there is always a way.
    private static func append(_ cut: Cut, to cuts: inout [Cut]) {
        while let last = cuts.last?.index, cut.index - last > 2 * longestWord {
            cuts.append(Cut(index: last + longestWord, cost: 2 * CutStrength.insideWord.cost))
        }
        if cut.index > cuts.last?.index ?? -1 { cuts.append(cut) }
    }

    private static func pieces(of tokens: [KokoroToken], along ways: [[Way]], _ cuts: [Cut]) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var end = cuts.count - 1
        var stage = ways[end].indices.min { ways[end][$0].cost < ways[end][$1].cost } ?? 0
        while end > 0, ways[end][stage].cost < .infinity {
            let way = ways[end][stage]
            pieces.append(trimmed(cuts[way.from].index..<cuts[end].index, in: tokens))
            (end, stage) = (way.from, way.made)
        }
        return pieces.reversed().filter { !$0.isEmpty }
    }

    /// The range without the spaces at its ends.
    private static func trimmed(_ range: Range<Int>, in tokens: [KokoroToken]) -> Range<Int> {
        guard let first = tokens[range].firstIndex(where: { $0.sign != " " }) else {
            return range.lowerBound..<range.lowerBound
        }
        let last = tokens[range].lastIndex { $0.sign != " " } ?? first
        return first..<last + 1
    }
}
