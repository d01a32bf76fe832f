import Glibc

/// How the C library keeps memory.
package enum HeapHabits {
    /// Gives large blocks back to the system as soon as they are free.
    ///
    /// Otherwise glibc raises the size from which on it does so with each block that is freed, up to 32 MB, and keeps what a model was
    /// made of among what it is: 335 MB instead of 290 MB for a speech of 13 s.
    package static func returnLargeBlocks() {
        // `mallopt` is of glibc alone, and its header no part of Swift's module.
        guard let function = dlsym(nil, "mallopt") else { return }
        let setOption = unsafeBitCast(function, to: (@convention(c) (CInt, CInt) -> CInt).self)
        _ = setOption(Self.mapThreshold, 1 << 20)
    }

    /// Gives back to the system what is free now, also between what is in use.
    ///
    /// A model consists of many small blocks too. Where they were, glibc keeps the room: after some times that a model was let go and made
    /// again, nearly as much as the model itself.
    package static func returnFreeBlocks() {
        guard let function = dlsym(nil, "malloc_trim") else { return }
        _ = unsafeBitCast(function, to: (@convention(c) (Int) -> CInt).self)(0)
    }

    /// `M_MMAP_THRESHOLD`.
    private static let mapThreshold: CInt = -3
}
