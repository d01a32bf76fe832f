/// The number of a stream of speech, counted from the start of the service.
public struct StreamNumber: Hashable, Comparable, Sendable {
    /// The number.
    public let value: Int

    /// Numbers a stream.
    package init(_ value: Int) { self.value = value }

    public static func < (one: Self, other: Self) -> Bool { one.value < other.value }
}
