import MynahTensors

extension Workers {
    /// Some workers, on one thread: blocks are done from the last to the first, in turns.
    static func backwards(_ count: Int) -> Workers {
        Workers(count: count) { blocks, most, body in
            for block in (0..<blocks).reversed() { body(block, block % most) }
        }
    }

    /// Some workers, on one thread: first the odd blocks, then the even ones.
    static func interleaved(_ count: Int) -> Workers {
        Workers(count: count) { blocks, most, body in
            for block in stride(from: 1, to: blocks, by: 2) { body(block, (block / 2) % most) }
            for block in stride(from: 0, to: blocks, by: 2) { body(block, most - 1 - (block / 2) % most) }
        }
    }
}
