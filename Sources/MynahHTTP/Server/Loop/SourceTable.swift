/// Who is behind which descriptor, told apart by a number from whoever had the same descriptor before.
struct SourceTable {
    private var sources: [(source: any LoopSource, number: UInt32)?] = []
    private var count: UInt32 = 0
    private var filled = 0

    /// What marks the bell, which is behind no descriptor of the table.
    static let bellMark = UInt64.max

    var isEmpty: Bool { filled == 0 }
    var all: [any LoopSource] { sources.compactMap { $0?.source } }

    /// Adds a source; what marks its events.
    mutating func add(_ source: any LoopSource, _ descriptor: Int32) -> UInt64 {
        let index = Int(descriptor)
        if index >= sources.count {
            sources += [(any LoopSource, UInt32)?](repeating: nil, count: index + 1 - sources.count)
        }
        if sources[index] == nil { filled += 1 }
        count = (count &+ 1) & 0x7FFF_FFFF
        sources[index] = (source, count)
        return mark(of: descriptor)
    }

    mutating func remove(_ descriptor: Int32) {
        guard sources.indices.contains(Int(descriptor)), sources[Int(descriptor)] != nil else { return }
        sources[Int(descriptor)] = nil
        filled -= 1
    }

    func mark(of descriptor: Int32) -> UInt64 {
        guard sources.indices.contains(Int(descriptor)), let entry = sources[Int(descriptor)] else { return 0 }
        return UInt64(entry.number) << 32 | UInt64(UInt32(descriptor))
    }

    /// The source that an event was marked for; `nil` when it is gone.
    func source(of mark: UInt64) -> (any LoopSource)? {
        let index = Int(mark & 0xFFFF_FFFF)
        guard sources.indices.contains(index), let entry = sources[index], entry.number == UInt32(mark >> 32) else {
            return nil
        }
        return entry.source
    }
}
