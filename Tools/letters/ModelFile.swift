import MynahPhonemes

/// The bytes of a letter model; `LetterLayout` says how they lie.
struct ModelFile {
    var pairs: [PairTable.Pair] = []
    var contexts: [ContextTree.Node] = []
    var rules: [LearnedRule] = []
    var compoundVotes: [Int] = [0, 0, 0, 0]
    var letterCost = 0

    /// What a byte can count.
    private static let countLimit = 255

    /// The contexts level by level, so that the children of each lie together.
    mutating func setContexts(_ root: ContextTree.Node) {
        contexts = [root]
        var next = 0
        while next < contexts.count {
            let node = contexts[next]
            node.children.sort { $0.pair < $1.pair }
            if next > 0 {
                node.children = Array(node.children.prefix(Self.countLimit))
                node.entries = Array(node.entries.prefix(Self.countLimit))
            }
            contexts += node.children
            next += 1
        }
    }

    var bytes: [UInt8] {
        let changes = changeTable
        let entryCount = contexts.reduce(0) { $0 + $1.entries.count }
        let added = rules.flatMap { rule in rule.added.map { $0.code } }
        var bytes = LittleEndianBytes()
        bytes.append(LetterLayout.signature)
        for count in [contexts.count, entryCount, changes.count, rules.count, added.count] {
            bytes.append(UInt32(count))
        }
        for number in [pairs.count + 1, ContextTree.length, letterCost] + compoundVotes { bytes.append(UInt16(number)) }
        bytes.append(UInt16(contexts[0].children.count))
        while bytes.bytes.count < LetterLayout.headerSize { bytes.append(UInt8(0)) }
        appendPairs(to: &bytes)
        appendContexts(to: &bytes)
        for change in changes {
            bytes.append(rules[change].affix)
            bytes.append(rules[change].replacement)
            bytes.append(UInt32(change))
        }
        appendRules(to: &bytes)
        return bytes.bytes + added
    }

    /// The first rule of each change.
    private var changeTable: [Int] {
        rules.indices.filter { index in
            guard index > 0 else { return true }
            let (one, other) = (rules[index - 1], rules[index])
            return one.affix != other.affix || one.replacement != other.replacement
        }
    }

    private func appendPairs(to bytes: inout LittleEndianBytes) {
        for letter in 0...LetterLayout.letterCount {
            bytes.append(UInt16(1 + pairs.prefix { Int($0.letter) < letter }.count))
        }
        bytes.append(UInt32(0))
        for pair in pairs {
            bytes.append(UInt8(pair.sounds.count))
            for index in 0..<3 { bytes.append(index < pair.sounds.count ? pair.sounds[index].code : 0) }
        }
    }

    private func appendContexts(to bytes: inout LittleEndianBytes) {
        // The first context has more children and entries than a byte can count: the header and the pairs tell them.
        var (child, entry) = (1 + contexts[0].children.count, contexts[0].entries.count)
        for start in stride(from: 0, to: contexts.count, by: 8) {
            let block = contexts[start..<min(start + 8, contexts.count)]
            let counts = block.map { $0 === contexts[0] ? (0, 0) : ($0.children.count, $0.entries.count) }
            bytes.append(UInt32(child))
            bytes.append(UInt32(entry))
            for index in 0..<8 { bytes.append(UInt8(index < counts.count ? counts[index].0 : 0)) }
            for index in 0..<8 { bytes.append(UInt8(index < counts.count ? counts[index].1 : 0)) }
            child += counts.reduce(0) { $0 + $1.0 }
            entry += counts.reduce(0) { $0 + $1.1 }
        }
        for node in contexts { bytes.append(UInt16(node.pair << 7 | node.leaveCost)) }
        for node in contexts {
            for entry in node.entries { bytes.append(UInt16(entry.pair << 7 | entry.cost)) }
        }
    }

    private func appendRules(to bytes: inout LittleEndianBytes) {
        var sound = 0
        for rule in rules {
            for index in 0..<3 { bytes.append(index < rule.context.count ? rule.context[index] : 0xFF) }
            bytes.append(UInt8(rule.dropped))
            bytes.append(UInt8(rule.added.count) | (rule.isDemoting ? 128 : 0))
            bytes.append(UInt8(0))
            bytes.append(UInt16(sound))
            bytes.append(UInt16(rule.vote))
            sound += rule.added.count
        }
    }
}

/// Numbers as a file has them.
struct LittleEndianBytes {
    private(set) var bytes: [UInt8] = []

    mutating func append(_ number: some FixedWidthInteger) {
        for shift in stride(from: 0, to: number.bitWidth, by: 8) {
            bytes.append(UInt8(truncatingIfNeeded: number >> shift))
        }
    }
}
