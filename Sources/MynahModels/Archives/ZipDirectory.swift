import MynahTensors

/// The directory at the end of a ZIP archive (PKWARE's APPNOTE 6.3.10, sections 4.3.12 to 4.3.16).
struct ZipDirectory {
    /// The entries, in the directory's order.
    private(set) var entries: [ZipEntry] = []
    /// Where the directory begins: entries lie before it.
    let start: Int

    private let path: String

    init(_ file: ReadableFile) throws(ModelFileError) {
        path = file.path
        let end = try ZipEnd(file)
        start = end.start
        guard end.size <= ArchiveLimits.directorySize, end.count <= ArchiveLimits.tensors else {
            throw ModelFileError(.limitExceeded, "'\(path)' holds more files than any model. It is not read.")
        }
        let bytes = try file.bytes(end.start..<end.start + end.size)
        var offset = 0
        for _ in 0..<end.count { entries.append(try entry(bytes, &offset)) }
        try checkNames()
    }

    private func entry(_ bytes: [UInt8], _ offset: inout Int) throws(ModelFileError) -> ZipEntry {
        guard bytes.count - offset >= 46, bytes.number(UInt32.self, at: offset) == 0x0201_4B50 else { throw damaged }
        let lengths = [28, 30, 32].map { Int(bytes.number(UInt16.self, at: offset + $0)) }
        guard bytes.count - offset - 46 >= lengths.reduce(0, +) else { throw damaged }
        let header = bytes[offset..<offset + 46]
        let name = bytes[offset + 46..<offset + 46 + lengths[0]]
        let extra = bytes[offset + 46 + lengths[0]..<offset + 46 + lengths[0] + lengths[1]]
        offset += 46 + lengths.reduce(0, +)
        return try entry(header: header, name: name, extra: extra)
    }

    private func entry(
        header: ArraySlice<UInt8>,
        name: ArraySlice<UInt8>,
        extra: ArraySlice<UInt8>
    ) throws(ModelFileError) -> ZipEntry {
        guard name.count <= ArchiveLimits.nameLength, let text = String(validating: name, as: UTF8.self) else {
            throw damaged
        }
        guard header.number(UInt16.self, at: 8) & 1 == 0 else {
            throw ModelFileError(.unsupported, "'\(path)' is encrypted. Decrypt it first.")
        }
        var sizes = ZipSizes(header, extra: extra)
        let (size, stored) = (sizes.next(at: 24), sizes.next(at: 20))
        let place = sizes.next(at: 42)
        guard let size, let stored, let place, place < start, stored <= start - place else { throw damaged }
        return ZipEntry(
            name: text,
            method: try method(header.number(UInt16.self, at: 10)),
            storedSize: stored,
            size: size,
            checksum: header.number(UInt32.self, at: 16),
            offset: place
        )
    }

    private func method(_ number: UInt16) throws(ModelFileError) -> ZipEntry.Method {
        switch number {
        case 0: return .stored
        case 8: return .deflated
        default:
            throw ModelFileError(
                .unsupported,
                "'\(path)' is compressed by a method (\(number)) that is not read. Pack it anew, without compression."
            )
        }
    }

    private func checkNames() throws(ModelFileError) {
        guard Set(entries.map(\.name)).count == entries.count else {
            throw ModelFileError(.malformed, "'\(path)' holds two files of one name. It is damaged: fetch it again.")
        }
    }

    private var damaged: ModelFileError { .damagedZip(path) }
}

extension ModelFileError {
    /// An error that says that a ZIP archive makes no sense.
    static func damagedZip(_ path: String) -> ModelFileError {
        ModelFileError(.malformed, "The ZIP archive '\(path)' is damaged or cut off. Fetch it again.")
    }
}
