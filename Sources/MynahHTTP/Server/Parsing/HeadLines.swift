/// The lines of a head without their ends; an empty line before the first is passed over (RFC 9112, section 2.2).
struct HeadLines {
    private var rest: UnsafeRawBufferPointer.SubSequence

    init(_ bytes: UnsafeRawBufferPointer) {
        rest = bytes[...]
        if rest.starts(with: [0x0D, 0x0A]) { rest = rest.dropFirst(2) }
    }

    /// The next line; `nil` after the last.
    mutating func next() -> UnsafeRawBufferPointer.SubSequence? {
        guard let end = rest.firstIndex(of: 0x0D) else { return nil }
        defer { rest = rest[(end + 1)...].dropFirst() }
        return rest[..<end]
    }
}
