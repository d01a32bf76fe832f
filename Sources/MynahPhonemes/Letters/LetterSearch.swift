/// Finds the likeliest sounds for the letters of a word, from its last letter to its first: endings say most about stress.
struct LetterSearch {
    /// Sounds, and what they cost in eighths of a bit.
    struct Finding {
        var sounds: [Sound]
        var cost: Int
    }

    /// A pair chosen for a letter, and the step for the letter behind it.
    private struct Step {
        let pair: Int
        let previous: Int
    }

    private struct Hypothesis {
        var step: Int
        var cost: Int
        var isStressed: Bool
    }

    private struct Extension {
        var hypothesis: Int
        var pair: Int
        var cost: Int
    }

    private static let width = 7
    private static let boundary = 0
    private static let none = -1
    /// Hypotheses that cost so much more than the best, in eighths of a bit, are not worth following.
    private static let slack = 48

    private let tables: LetterTables
    private var steps: [Step] = []
    private var beam: [Hypothesis] = [Hypothesis(step: none, cost: 0, isStressed: false)]
    private var before: [Hypothesis] = []
    private var extensions: [Extension] = []
    private var contexts: [LetterTables.Context]
    private var contextCount = 1
    /// The pairs that lead to the contexts.
    private var path = [Int](repeating: boundary, count: LetterLayout.contextLimit)
    /// The longest context of each hypothesis and whether it is stressed: of two with the same, the dearer one cannot win.
    private var states = [Int](repeating: none, count: width)
    private var seen: (low: UInt64, high: UInt64) = (0, 0)

    init(_ tables: LetterTables) {
        self.tables = tables
        contexts = [LetterTables.Context](repeating: tables.root, count: LetterLayout.contextLimit + 1)
        steps.reserveCapacity(Self.width * 24)
        extensions.reserveCapacity(Self.width + 1)
    }

    /// The best few readings, best first; letters are 0 for a to 25 for z, 26 for the apostrophe.
    mutating func findings(for letters: some BidirectionalCollection<UInt8>) -> [Finding] {
        for letter in letters.reversed() { advance(over: tables.pairs(of: Int(letter))) }
        extend(to: Self.boundary..<1)
        let ends = extensions.map { (beam[$0.hypothesis], $0.cost) }
        let stressed = ends.filter { $0.0.isStressed }
        return (stressed.isEmpty ? ends : stressed).map { Finding(sounds: sounds(to: $0.0.step), cost: $0.1) }
    }

    private mutating func advance(over pairs: Range<Int>) {
        guard !pairs.isEmpty else { return }
        extend(to: pairs)
        swap(&beam, &before)
        beam.removeAll(keepingCapacity: true)
        for chosen in extensions {
            let from = before[chosen.hypothesis]
            steps.append(Step(pair: chosen.pair, previous: from.step))
            let isStressed = from.isStressed || isStressed(chosen.pair)
            beam.append(Hypothesis(step: steps.count - 1, cost: chosen.cost, isStressed: isStressed))
        }
    }

    private mutating func extend(to pairs: Range<Int>) {
        extensions.removeAll(keepingCapacity: true)
        let limit = beam[0].cost + Self.slack
        for index in beam.indices {
            guard beam[index].cost <= limit else { break }
            findContexts(of: beam[index])
            guard isFirstOfItsKind(index) else { continue }
            extend(index, to: pairs)
        }
    }

    /// Adds what a hypothesis makes of the pairs, from its longest context to the shortest.
    private mutating func extend(_ index: Int, to pairs: Range<Int>) {
        seen = (0, 0)
        var cost = beam[index].cost
        let isStressed = beam[index].isStressed
        for depth in stride(from: contextCount - 1, through: 0, by: -1) {
            guard cost < dearest else { return }
            for place in tables.entries(of: contexts[depth], from: pairs.lowerBound) {
                let entry = tables.entry(place)
                guard entry.pair < pairs.upperBound else { break }
                guard isFirstSight(of: entry.pair - pairs.lowerBound), cost + entry.cost < dearest else { continue }
                // A word has one primary stress.
                if isStressed, self.isStressed(entry.pair) { continue }
                keep(Extension(hypothesis: index, pair: entry.pair, cost: cost + entry.cost))
            }
            cost += contexts[depth].leaveCost
        }
    }

    /// What a candidate must stay below to be among the best few, and worth following.
    private var dearest: Int {
        if extensions.count == Self.width { return extensions[Self.width - 1].cost }
        return extensions.isEmpty ? Int.max : extensions[0].cost + Self.slack + 1
    }

    /// The known contexts of a hypothesis, from the one that looks at nothing to the longest.
    ///
    /// Those that it shares with the hypothesis before are there already.
    private mutating func findContexts(of hypothesis: Hypothesis) {
        let knownCount = contextCount
        var isShared = true
        var step = hypothesis.step
        contextCount = 1
        for depth in 0..<tables.layout.contextLength {
            let pair = step == Self.none ? Self.boundary : steps[step].pair
            isShared = isShared && depth + 1 < knownCount && path[depth] == pair
            if !isShared {
                guard let child = tables.child(of: contexts[depth], pair: pair) else { return }
                contexts[depth + 1] = child
                path[depth] = pair
            }
            contextCount += 1
            guard step != Self.none else { return }
            step = steps[step].previous
        }
    }

    private mutating func isFirstOfItsKind(_ index: Int) -> Bool {
        let state = contexts[contextCount - 1].index << 1 | (beam[index].isStressed ? 1 : 0)
        let isFirst = !states[..<index].contains(state)
        states[index] = state
        return isFirst
    }

    private mutating func isFirstSight(of offset: Int) -> Bool {
        let bit = UInt64(1) << UInt64(offset & 63)
        if offset < 64 {
            defer { seen.low |= bit }
            return seen.low & bit == 0
        }
        defer { seen.high |= bit }
        return seen.high & bit == 0
    }

    /// Puts a candidate where it belongs among the best few.
    private mutating func keep(_ candidate: Extension) {
        if extensions.count < Self.width { extensions.append(candidate) }
        var place = extensions.count - 1
        while place > 0, extensions[place - 1].cost > candidate.cost {
            extensions[place] = extensions[place - 1]
            place -= 1
        }
        extensions[place] = candidate
    }

    private func isStressed(_ pair: Int) -> Bool {
        let bits = tables.pair(pair)
        return (bits >> 14 & 3) == 1 || (bits >> 22 & 3) == 1 || (bits >> 30 & 3) == 1
    }

    private func sounds(to end: Int) -> [Sound] {
        var sounds: [Sound] = []
        var step = end
        while step != Self.none {
            let bits = tables.pair(steps[step].pair)
            for index in 0..<min(bits & 255, 3) {
                Sound(code: UInt8(truncatingIfNeeded: bits >> (8 + 8 * index))).map { sounds.append($0) }
            }
            step = steps[step].previous
        }
        return sounds
    }
}
