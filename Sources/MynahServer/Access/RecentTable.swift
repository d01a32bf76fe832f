/// Values by keys of strangers, of which the ones that were used last are kept.
///
/// Two halves: what is used goes into the young one, and when that is full, the old one is forgotten and the young one becomes it.
struct RecentTable<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private var young: [Key: Value] = [:]
    private var old: [Key: Value] = [:]
    private let half: Int

    /// Keeps at most `most` values, and at least half of that.
    init(most: Int) { half = max(1, most / 2) }

    /// How many are kept.
    var count: Int { young.count + old.count }

    /// The value of a key.
    subscript(key: Key) -> Value? { young[key] ?? old[key] }

    /// Keeps a value as the one that was used last.
    mutating func keep(_ value: Value, for key: Key) {
        if young[key] == nil, young.count >= half { (old, young) = (young, [:]) }
        old[key] = nil
        young[key] = value
    }
}
