/// Sums by the value of a label, of which there are only so many: who comes later is counted among the others.
struct LabelledTotals<Total: Sendable>: Sendable {
    private(set) var totals: [String: Total] = [:]
    private let most: Int
    private let zero: Total

    /// What those are called who have no place of their own.
    static var others: String { "other" }

    init(most: Int, zero: Total) {
        self.most = most
        self.zero = zero
    }

    /// Changes the sum of a label's value.
    mutating func change(_ label: String, _ body: (inout Total) -> Void) {
        let key = totals[label] != nil || totals.count < most ? label : Self.others
        var total = totals[key] ?? zero
        body(&total)
        totals[key] = total
    }

    /// The sums in the order of their labels.
    var sorted: [(label: String, total: Total)] { totals.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }
}
