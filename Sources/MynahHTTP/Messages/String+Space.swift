extension String {
    /// The text without spaces, tabs and line ends at its edges.
    var trimmingSpace: String {
        let isSpace: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
        let bytes = utf8.drop(while: isSpace)
        let end = bytes.lastIndex { !isSpace($0) }
        return end.map { String(decoding: bytes[...$0], as: UTF8.self) } ?? ""
    }
}
