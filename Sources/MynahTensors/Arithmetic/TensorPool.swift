/// Memory for tensors that come and go: what one gives back, the next takes.
///
/// It belongs to one thread, as do the tensors from it.
public final class TensorPool {
    private var free: [AlignedMemory] = []
    private var freeBytes = 0
    /// The bytes of the tensors that are in use now.
    public private(set) var bytesInUse = 0
    /// The most bytes that were in use at a time.
    public private(set) var peakBytes = 0

    private let limit: Int

    /// Makes an empty pool that holds at most `limit` bytes, in use or not.
    public init(limit: Int = .max) { self.limit = limit }

    /// The bytes that the pool holds, in use or not.
    public var bytesHeld: Int { bytesInUse + freeBytes }

    /// Gives back to the system what is not in use, but for some bytes, those last that were used last.
    public func trim(to rest: Int = 0) {
        while freeBytes > rest, !free.isEmpty { freeBytes -= free.removeFirst().byteCount }
    }

    /// Takes memory for a tensor: the smallest piece that fits without waste, else a new one.
    func take(_ byteCount: Int) throws(Interruption) -> AlignedMemory {
        let memory = if let old = reused(byteCount) { old } else { try fresh(byteCount) }
        bytesInUse += memory.byteCount
        peakBytes = max(peakBytes, bytesInUse)
        return memory
    }

    func giveBack(_ memory: AlignedMemory) {
        bytesInUse -= memory.byteCount
        freeBytes += memory.byteCount
        free.append(memory)
    }

    private func reused(_ byteCount: Int) -> AlignedMemory? {
        var best: Int?
        for (index, memory) in free.enumerated()
        where memory.byteCount >= byteCount && memory.byteCount <= byteCount + byteCount / 4 + 4_096 {
            if best.map({ free[$0].byteCount > memory.byteCount }) ?? true { best = index }
        }
        guard let best else { return nil }
        let memory = free.remove(at: best)
        freeBytes -= memory.byteCount
        return memory
    }

    /// Makes memory; what lies free is let go first where the pool would grow beyond what it ever needed, and where there is no other.
    private func fresh(_ byteCount: Int) throws(Interruption) -> AlignedMemory {
        let most = min(peakBytes, limit)
        if bytesHeld + byteCount > most { trim(to: max(0, most - byteCount - bytesInUse)) }
        guard byteCount <= limit - bytesInUse else { throw Interruption(missingBytes: byteCount) }
        if let memory = AlignedMemory(asking: byteCount) { return memory }
        trim()
        guard let memory = AlignedMemory(asking: byteCount) else { throw Interruption(missingBytes: byteCount) }
        return memory
    }
}
