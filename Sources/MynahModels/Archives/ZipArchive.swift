import CZlib
import MynahTensors

/// A ZIP archive, whose files are read one at a time and compared with their checksums.
struct ZipArchive: Sendable {
    /// The archive itself.
    let file: ReadableFile
    /// The files in it.
    let entries: [ZipEntry]
    private let places: [String: Range<Int>]

    init(_ file: ReadableFile) throws(ModelFileError) {
        self.file = file
        let directory = try ZipDirectory(file)
        entries = directory.entries
        places = try Self.places(directory, file)
    }

    /// The file of that name.
    func entry(named name: String) -> ZipEntry? { entries.first { $0.name == name } }

    /// All bytes of a file in it, at most `limit`.
    func contents(of entry: ZipEntry, limit: Int) throws(ModelFileError) -> [UInt8] {
        guard entry.size <= (entry.method == .stored ? limit : min(limit, ArchiveLimits.inflatedSize)) else {
            throw ModelFileError(
                .limitExceeded,
                "'\(entry.name)' in '\(file.path)' would have \(entry.size) bytes, which is more than is read."
            )
        }
        let stored = try file.bytes(places[entry.name] ?? 0..<0)
        let bytes = entry.method == .stored ? stored : try Inflation.inflated(stored, to: entry.size)
        guard let bytes, bytes.count == entry.size, Self.checksum(of: bytes) == entry.checksum else {
            throw ModelFileError(
                .malformed,
                "'\(entry.name)' in '\(file.path)' does not have the checksum that it should have. Fetch the file again."
            )
        }
        return bytes
    }

    private static func checksum(of bytes: [UInt8]) -> UInt32 {
        UInt32(truncatingIfNeeded: bytes.withUnsafeBufferPointer { crc32_z(0, $0.baseAddress, $0.count) })
    }

    /// Where the bytes of each entry are; none lies in another, and none in the directory.
    private static func places(
        _ directory: ZipDirectory,
        _ file: ReadableFile
    ) throws(ModelFileError) -> [String: Range<Int>] {
        var places: [String: Range<Int>] = [:]
        var end = 0
        for entry in directory.entries.sorted(by: { $0.offset < $1.offset }) {
            guard entry.offset >= end, entry.offset <= directory.start - 30 else { throw .damagedZip(file.path) }
            let header = try file.bytes(entry.offset..<entry.offset + 30)
            guard header.number(UInt32.self, at: 0) == 0x0403_4B50 else { throw .damagedZip(file.path) }
            let names = [26, 28].map { Int(header.number(UInt16.self, at: $0)) }.reduce(0, +)
            let start = entry.offset + 30 + names
            guard start <= directory.start, entry.storedSize <= directory.start - start else {
                throw .damagedZip(file.path)
            }
            guard entry.method == .deflated || entry.storedSize == entry.size else { throw .damagedZip(file.path) }
            end = start + entry.storedSize
            places[entry.name] = start..<end
        }
        return places
    }
}
