/// A question that work asks as it goes: shall I stop?
public struct Cancellation: Sendable {
    /// Nobody will ever cancel.
    public static let never = Cancellation { false }

    /// A file descriptor that becomes readable when the work is cancelled, for engines that wait on another; `nil` where there is none.
    public let descriptor: Int32?

    private let ask: @Sendable () -> Bool

    /// Makes a cancellation that asks `isCancelled`, which must be quick.
    public init(descriptor: Int32? = nil, isCancelled: @escaping @Sendable () -> Bool) {
        self.descriptor = descriptor
        self.ask = isCancelled
    }

    /// Whether the work has been cancelled.
    public var isCancelled: Bool { ask() }

    /// Throws `.cancelled` when the work has been cancelled.
    public func check() throws(SynthesisError) {
        if isCancelled { throw SynthesisError(.cancelled, "The work was cancelled.") }
    }
}
