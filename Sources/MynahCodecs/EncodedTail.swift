/// What an encoder gives when the sound is over.
public struct EncodedTail: Hashable, Sendable {
    /// Bytes that stand in place of others near the start of the file, so that its header tells the whole truth.
    public struct Patch: Hashable, Sendable {
        /// Where they begin, counted from the first byte of the encoder's output.
        public let offset: Int
        /// The bytes; the file always reaches beyond them.
        public let bytes: [UInt8]
    }

    /// The last bytes of the sound.
    public let bytes: [UInt8]
    /// Corrections for a file; a stream leaves them out and remains legal.
    public let patches: [Patch]

    init(bytes: [UInt8], patches: [Patch] = []) {
        self.bytes = bytes
        self.patches = patches
    }

    /// Ends `output`, which holds all that the encoder gave before, with the last bytes and the patches.
    public func complete(_ output: inout [UInt8]) {
        output += bytes
        for patch in patches {
            output.replaceSubrange(patch.offset..<patch.offset + patch.bytes.count, with: patch.bytes)
        }
    }
}
