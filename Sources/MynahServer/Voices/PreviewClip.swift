import MynahFiles

/// A voice that says what it sounds like.
struct PreviewClip: Hashable {
    /// The audio as a file.
    let bytes: [UInt8]
    /// What changes when the bytes do (RFC 9110, section 8.8.3).
    let tag: String

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        tag = "\"\(SHA256.digest(bytes).description.prefix(32))\""
    }
}
