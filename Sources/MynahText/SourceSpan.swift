/// A half-open range of UTF-8 bytes in the text that the caller wrote.
///
/// Every value on the way from text to sound carries one, so that times and warnings point into the caller's own words.
public struct SourceSpan: Hashable, Sendable {
    /// The offset of the first byte.
    public let start: Int
    /// The offset behind the last byte.
    public let end: Int

    /// Makes a span; `start` must not be negative nor behind `end`.
    public init(start: Int, end: Int) {
        precondition(0 <= start && start <= end, "a source span runs forwards from a byte that exists")
        self.start = start
        self.end = end
    }

    /// The number of bytes.
    public var count: Int { end - start }

    /// Whether there is no byte in it.
    public var isEmpty: Bool { start == end }

    /// The span as a range, to slice bytes with.
    public var range: Range<Int> { start..<end }

    /// The same length, `distance` bytes further on.
    public func shifted(by distance: Int) -> SourceSpan {
        SourceSpan(start: start + distance, end: end + distance)
    }
}
