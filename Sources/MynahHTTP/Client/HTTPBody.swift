/// The body of an answer, in pieces, to be gone through once. The server is not read from while nobody asks.
public struct HTTPBody: AsyncSequence, Sendable {
    /// Some bytes; never none.
    public typealias Element = [UInt8]
    /// What can end the exchange before its end.
    public typealias Failure = HTTPError

    /// Goes through a body.
    public struct Iterator: AsyncIteratorProtocol {
        fileprivate let lease: Lease

        /// The next bytes; `nil` at the end. Throws what ended the exchange, and `.cancelled` when the task is cancelled.
        public mutating func next() async throws(HTTPError) -> [UInt8]? { try await lease.pipe.next() }
    }

    /// Ends the exchange with the last who holds it.
    fileprivate final class Lease: Sendable {
        let pipe: BodyPipe

        init(_ pipe: BodyPipe) { self.pipe = pipe }

        deinit { pipe.forsake() }
    }

    private let lease: Lease

    init(_ pipe: BodyPipe) { lease = Lease(pipe) }

    var pipe: BodyPipe { lease.pipe }

    /// Begins to take the body. What one iterator took, another does not get.
    public func makeAsyncIterator() -> Iterator { Iterator(lease: lease) }
}
