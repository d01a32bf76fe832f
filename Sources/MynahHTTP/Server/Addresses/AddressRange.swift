/// Addresses that begin alike: `10.0.0.0/8`, `2001:db8::/32`, or a single one.
public struct AddressRange: Hashable, Sendable {
    private let first: IPAddress
    private let bits: Int

    /// Reads an address, or an address and the number of its leading bits that count; `nil` for anything else.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first.flatMap({ IPAddress(String($0)) }) else { return nil }
        let all = first.bytes.count * 8
        guard let bits = parts.count == 1 ? all : Int(parts[1]), (0...all).contains(bits) else { return nil }
        self.first = first
        self.bits = bits
    }

    /// Whether an address lies in it.
    public func contains(_ address: IPAddress) -> Bool {
        guard address.bytes.count == first.bytes.count else { return false }
        let whole = bits / 8
        guard address.bytes[..<whole] == first.bytes[..<whole] else { return false }
        let rest = bits % 8
        return rest == 0 || (address.bytes[whole] ^ first.bytes[whole]) >> (8 - rest) == 0
    }
}
