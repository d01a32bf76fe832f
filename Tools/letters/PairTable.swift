import MynahPhonemes

/// The pairs of a letter and its sounds that occur often enough, numbered by letter; 0 is the edge of a word.
struct PairTable {
    struct Pair: Hashable {
        let letter: UInt8
        let sounds: [Sound]
    }

    /// The contexts of the model take pairs of nine bits.
    private static let most = 511
    private static let rarest: Float = 4

    let pairs: [Pair]
    let numbers: [Pair: Int]

    init(_ sequences: [(pairs: [Pair], weight: Float)]) {
        var counts: [Pair: Float] = [:]
        for (pairs, weight) in sequences {
            for pair in pairs { counts[pair, default: 0] += weight }
        }
        let frequent = counts.filter { $0.value >= Self.rarest }.sorted { Self.precedes($0, $1) }.prefix(Self.most - 1)
        pairs = frequent.map { $0.key }.sorted { Self.order($0) < Self.order($1) }
        numbers = [Pair: Int](uniqueKeysWithValues: pairs.enumerated().map { ($1, $0 + 1) })
    }

    /// The numbers of a word's pairs from its last to its first, then 0; nil where one of them is too rare.
    func sequence(_ pairs: [Pair]) -> [Int]? {
        let known = pairs.reversed().compactMap { numbers[$0] }
        return known.count == pairs.count ? known + [0] : nil
    }

    private static func precedes(_ one: (key: Pair, value: Float), _ other: (key: Pair, value: Float)) -> Bool {
        one.value != other.value ? one.value > other.value : order(one.key) < order(other.key)
    }

    private static func order(_ pair: Pair) -> Int {
        var order = Int(pair.letter) << 8 | pair.sounds.count
        for index in 0..<3 { order = order << 8 | (index < pair.sounds.count ? Int(pair.sounds[index].code) : 0) }
        return order
    }
}
