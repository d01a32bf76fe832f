/// Where layers work: the arithmetic, the workers with a desk each, the memory, and the question whether to go on.
public final class Workbench {
    /// The arithmetic.
    public let kernels: Kernels
    /// The memory of tensors.
    public let pool: TensorPool

    /// What each stage took, in the order of their ends.
    public private(set) var stages: [StageTime] = []

    private var operations: Int64 = 0
    private let now: () -> Double
    private let workers: Workers
    private var desks: [AlignedMemory]

    /// Whether somebody asks to stop: asked before each block of work, by any of the workers.
    public var isCancelled: @Sendable () -> Bool = { false }

    /// How many of the workers may work now: asked before each job.
    public var share: @Sendable () -> Int = { .max }

    /// Sets up a workbench with a pool of its own unless told; `now` tells the time in seconds, to measure stages by.
    public init(
        _ kernels: Kernels,
        workers: Workers = .one,
        pool: TensorPool = TensorPool(),
        now: @escaping () -> Double = { 0 }
    ) {
        self.kernels = kernels
        self.pool = pool
        self.workers = workers
        self.now = now
        desks = (0..<workers.count).map { _ in AlignedMemory(byteCount: 0) }
    }

    /// Makes a tensor of undefined content. Throws where there is no memory for it.
    public func tensor(rows: Int, columns: Int) throws(Interruption) -> Tensor {
        try Tensor(rows: rows, columns: columns, pool: pool)
    }

    /// Lets go of the memory that no tensor is in.
    public func trim() {
        pool.trim()
        for index in desks.indices { desks[index] = AlignedMemory(byteCount: 0) }
    }

    /// The bytes of the workers' desks.
    public var deskBytes: Int { desks.reduce(0) { $0 + $1.byteCount } }

    /// Carries out `blocks` pieces of work, each on a desk of `deskBytes` bytes.
    ///
    /// Throws when somebody asks to stop, the pieces then done or not, and before any where there is no memory for the desks.
    package func run(
        _ blocks: Int,
        deskBytes: Int = 0,
        _ body: (_ block: Int, _ desk: UnsafeMutableRawPointer) -> Void
    ) throws(Interruption) {
        let most = max(1, min(share(), workers.count))
        for index in 0..<most where desks[index].byteCount < deskBytes {
            guard let desk = AlignedMemory(asking: deskBytes) else { throw Interruption(missingBytes: deskBytes) }
            desks[index] = desk
        }
        let desks = desks
        let isCancelled = isCancelled
        workers.run(blocks, by: most) { block, worker in
            if !isCancelled() { body(block, desks[worker].address) }
        }
        if isCancelled() { throw Interruption() }
    }

    /// Forgets the times of earlier stages.
    public func resetStages() { stages = [] }

    /// Takes the time of a stage.
    public func stage<Result>(_ name: String, _ work: () throws(Interruption) -> Result) throws(Interruption) -> Result
    {
        let (start, counted) = (now(), operations)
        let result = try work()
        stages.append(StageTime(name: name, seconds: now() - start, operations: operations - counted))
        return result
    }

    /// Counts operations of the stage under way.
    func count(_ operations: Int64) { self.operations += operations }
}
