/// What follows the question mark of a request's target.
public struct RequestQuery: Hashable, Sendable {
    /// A name and what it is set to.
    public struct Item: Hashable, Sendable {
        /// What stands before the equals sign.
        public let name: String
        /// What stands behind it; empty where there is none.
        public let value: String
    }

    /// All items in their order.
    public let items: [Item]

    /// No items.
    public init() { items = [] }

    /// Reads `a=b&c=d`, percent escapes and plus signs included; `nil` where an escape is broken or the text no UTF-8.
    public init?(_ text: some StringProtocol) {
        var items: [Item] = []
        for part in text.utf8.split(separator: UInt8(ascii: "&")) {
            let equals = part.firstIndex(of: UInt8(ascii: "="))
            guard let name = PercentEscapes.decoded(part[..<(equals ?? part.endIndex)], plusIsSpace: true),
                let value = equals.map({ PercentEscapes.decoded(part[part.index(after: $0)...], plusIsSpace: true) })
                    ?? .some("")
            else { return nil }
            items.append(Item(name: name, value: value))
        }
        self.items = items
    }

    /// The first value of a name.
    public subscript(name: String) -> String? { items.first { $0.name == name }?.value }
}
