/// The bytes that one argument may have; a page that wants more is told no.
let argumentLimit: UInt32 = 256 << 20

/// Gives JavaScript `count` bytes to write an argument into, aligned for numbers of 8 bytes; null above 256 MiB.
@_expose(wasm, "mynah_allocate")
@c(mynah_allocate)
public func allocate(_ count: UInt32) -> UnsafeMutableRawPointer? {
    guard count <= argumentLimit else { return nil }
    return .allocate(byteCount: Int(max(count, 1)), alignment: 8)
}

/// Takes back what `mynah_allocate` gave, or a reply.
@_expose(wasm, "mynah_release")
@c(mynah_release)
public func release(_ memory: UnsafeMutableRawPointer?) {
    memory?.deallocate()
}
