/// The owner of something that a C library made: it is given back exactly once, when its owner goes.
final class OwnedHandle<Pointer> {
    let pointer: Pointer
    private let release: (Pointer) -> Void

    /// Takes `pointer`, which `release` gives back.
    init(_ pointer: Pointer, release: @escaping (Pointer) -> Void) {
        self.pointer = pointer
        self.release = release
    }

    deinit { release(pointer) }
}
