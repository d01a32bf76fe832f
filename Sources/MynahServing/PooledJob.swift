import Synchronization

/// A job of a thread pool: who is free takes the next block.
///
/// `@unchecked`: `body` writes to places that no two blocks share, which is its caller's promise, and is changed only when nobody
/// works; the counter is atomic.
final class PooledJob: @unchecked Sendable {
    private let blocks: Int
    private var body: ((Int, Int) -> Void)?
    private let next = Atomic<Int>(0)

    init(blocks: Int, body: @escaping (Int, Int) -> Void) {
        self.blocks = blocks
        self.body = body
    }

    /// Takes blocks until there are none.
    func work(as worker: Int) {
        while true {
            let block = next.wrappingAdd(1, ordering: .relaxed).oldValue
            guard block < blocks else { return }
            body?(block, worker)
        }
    }

    /// Lets the body go, which must not outlive the call that it was given for.
    func close() { body = nil }
}
