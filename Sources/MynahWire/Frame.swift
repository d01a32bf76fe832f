/// One message on a pipe: four bytes with the payload's length (little-endian), one with its kind, then the payload.
package struct Frame: Hashable, Sendable {
    /// The bytes before the payload.
    package static let headerLength = 5

    /// What the payload is; each protocol numbers its own.
    package let kind: UInt8
    /// The message itself.
    package let payload: [UInt8]

    package init(kind: UInt8, payload: [UInt8] = []) {
        self.kind = kind
        self.payload = payload
    }

    /// The frame as it goes through the pipe.
    package var bytes: [UInt8] {
        var writer = ByteWriter(capacity: Self.headerLength + payload.count)
        writer.write(UInt32(payload.count))
        writer.write(kind)
        writer.write(payload)
        return writer.bytes
    }
}
