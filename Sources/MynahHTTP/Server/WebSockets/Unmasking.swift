/// Takes the mask off a client's bytes (RFC 6455, section 5.3).
enum Unmasking {
    /// The bytes without the mask; `offset` is where in the payload they begin.
    static func unmasked(_ bytes: UnsafeRawBufferPointer.SubSequence, _ mask: [UInt8], from offset: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: bytes.count) { room, count in
            var position = offset & 3
            for byte in bytes {
                room[count] = byte ^ mask[position]
                position = (position + 1) & 3
                count += 1
            }
        }
    }
}
