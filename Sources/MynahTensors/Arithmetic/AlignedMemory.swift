import CMynahKernels

/// Memory on a border of a cache line, freed with the object.
///
/// `@unchecked`: it is an address; who writes to it, and when, is decided by its one owner.
package final class AlignedMemory: @unchecked Sendable {
    /// Where it begins.
    package let address: UnsafeMutableRawPointer
    /// How many bytes it has.
    package let byteCount: Int

    /// Takes memory, its content undefined; `nil` where there is not so much, or nothing would be left for anybody else.
    package init?(asking byteCount: Int) {
        guard Self.isRoom(for: byteCount), let taken = mynah_take(byteCount) else { return nil }
        self.byteCount = byteCount
        address = taken
    }

    /// Takes little memory, its content undefined; that there is so much is taken for granted.
    package init(byteCount: Int) {
        guard let taken = mynah_take(byteCount) else { preconditionFailure("there is no memory left at all") }
        self.byteCount = byteCount
        address = taken
    }

    deinit { mynah_give_back(address) }

    /// The memory as floats.
    package var floats: UnsafeMutablePointer<Float> { address.assumingMemoryBound(to: Float.self) }
}

extension AlignedMemory {
    /// What must be left when much is taken, in bytes: for samples, texts, and all else that is taken without asking.
    private static let spare = 32 << 20
    /// Less than this is taken without a look at what is left.
    private static let small = 1 << 16

    /// Whether so much can be taken now, and something is left then.
    package static func isRoom(for byteCount: Int) -> Bool {
        #if arch(wasm32)
            // There memory that was once taken never goes back.
            return true
        #else
            guard byteCount > small else { return true }
            guard let probe = mynah_take(byteCount + spare) else { return false }
            mynah_give_back(probe)
            return true
        #endif
    }
}
