/// Among whom the lanes are shared fairly: the key that a request came with, or the address that it came from.
public struct ClientKey: Hashable, Sendable {
    /// Whoever has no other.
    public static let anonymous = ClientKey("")

    /// The key as text.
    public let text: String

    /// Names a client.
    public init(_ text: String) { self.text = text }
}
