import MynahText

/// Where the tables of a letter model lie in its file.
///
/// The file is a header of 48 bytes and, one behind the other: where each letter's pairs begin, the pairs of a letter and its sounds,
/// the tree of contexts (for each eight where their children and entries begin and how many there are, then each one's pair), the
/// entries, the changes of affixes, their rules, and the sounds that rules add.
package struct LetterLayout: Sendable {
    /// The first bytes of each such file.
    package static let signature: UInt64 = 0x3153_5250_4C48_594D
    /// a–z and the apostrophe.
    package static let letterCount = 27
    /// The most pairs that a letter may have.
    package static let pairLimit = 96
    /// The most pairs before the one in question that are looked at.
    package static let contextLimit = 7
    /// The most changes that an affix may take part in.
    package static let changeLimit = 10
    package static let headerSize = 48
    /// How many contexts share a block of the tree.
    static let blockNodes = 8
    static let blockSize = 24
    static let changeSize = 20
    static let ruleSize = 10

    let contextLength: Int
    /// How many pairs the context that looks at nothing has children for.
    let rootChildren: Int
    let nodeCount: Int
    let entryCount: Int
    let pairCount: Int
    let changeCount: Int
    let ruleCount: Int
    let soundCount: Int
    /// The most that a letter of a word that can be said costs, in eighths of a bit.
    let letterCost: Int
    /// What a split into two known words is worth, by the length of the shorter one: 2, 3, 4, more.
    let compoundVotes: [Int]

    var letters: Int { Self.headerSize }
    var pairs: Int { letters + (Self.letterCount + 1) * 2 }
    var nodes: Int { pairs + pairCount * 4 }
    var nodeKeys: Int { nodes + (nodeCount + Self.blockNodes - 1) / Self.blockNodes * Self.blockSize }
    var entries: Int { nodeKeys + nodeCount * 2 }
    var changes: Int { entries + entryCount * 2 }
    var rules: Int { changes + changeCount * Self.changeSize }
    var sounds: Int { rules + ruleCount * Self.ruleSize }
    var end: Int { sounds + soundCount }

    init(_ block: DataBlock) throws(DataError) {
        var reader = DataReader(block)
        guard try reader.number(UInt64.self) == Self.signature else {
            throw DataError("This is not a letter model of this version. Make it anew with `train-letters`.")
        }
        nodeCount = Int(try reader.number(UInt32.self))
        entryCount = Int(try reader.number(UInt32.self))
        changeCount = Int(try reader.number(UInt32.self))
        ruleCount = Int(try reader.number(UInt32.self))
        soundCount = Int(try reader.number(UInt32.self))
        pairCount = Int(try reader.number(UInt16.self))
        contextLength = min(Int(try reader.number(UInt16.self)), Self.contextLimit)
        letterCost = Int(try reader.number(UInt16.self))
        var votes: [Int] = []
        for _ in 0..<4 { votes.append(Int(try reader.number(UInt16.self))) }
        compoundVotes = votes
        rootChildren = Int(try reader.number(UInt16.self))
        guard end == block.bytes.count, nodeCount > 0 else {
            throw DataError(
                "The letter model has another size than its header says. Make it anew with `train-letters`."
            )
        }
    }
}
