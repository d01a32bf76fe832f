/// Who carries out the blocks of a job: one thread, or several.
public struct Workers {
    /// How many work at a time.
    public let count: Int

    private let carryOut: (_ blocks: Int, _ most: Int, _ body: (_ block: Int, _ worker: Int) -> Void) -> Void

    /// Describes workers: `carryOut` calls `body` once for each block, on any thread, with the number of the worker who does it, which is
    /// less than `most`, and returns when all are done.
    public init(
        count: Int,
        carryOut: @escaping (_ blocks: Int, _ most: Int, _ body: (_ block: Int, _ worker: Int) -> Void) -> Void
    ) {
        self.count = count
        self.carryOut = carryOut
    }

    /// The caller's own thread.
    public static var one: Workers {
        Workers(count: 1) { blocks, _, body in
            for block in 0..<blocks { body(block, 0) }
        }
    }

    /// Has all blocks of a job carried out, by `most` workers or fewer.
    package func run(_ blocks: Int, by most: Int = .max, _ body: (_ block: Int, _ worker: Int) -> Void) {
        carryOut(blocks, max(1, min(most, count)), body)
    }
}
