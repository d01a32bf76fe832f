/// What work asks as it goes: whether to stop, and how many threads it may use.
public struct Cancellation: Sendable {
    /// Nobody will ever cancel.
    public static let never = Cancellation { false }

    /// A file descriptor that becomes readable when the work is cancelled, for engines that wait on another; `nil` where there is none.
    public let descriptor: Int32?

    /// How many threads the work may use now, of those that it has.
    public let threads: @Sendable () -> Int

    private let ask: @Sendable () -> Bool

    /// Makes a cancellation that asks `isCancelled`, which must be quick; so must `threads`.
    public init(
        descriptor: Int32? = nil,
        threads: @escaping @Sendable () -> Int = { .max },
        isCancelled: @escaping @Sendable () -> Bool
    ) {
        self.descriptor = descriptor
        self.threads = threads
        ask = isCancelled
    }

    /// Whether the work has been cancelled.
    public var isCancelled: Bool { ask() }

    /// Throws `.cancelled` when the work has been cancelled.
    public func check() throws(SynthesisError) {
        if isCancelled { throw SynthesisError(.cancelled, "The work was cancelled.") }
    }
}
