import MynahTensors

/// The record at the very end of a ZIP archive, which says where its directory is.
struct ZipEnd {
    /// How many entries the directory has.
    let count: Int
    /// How many bytes it has.
    let size: Int
    /// Where it begins.
    let start: Int

    init(_ file: ReadableFile) throws(ModelFileError) {
        // The record has 22 bytes and a remark of up to 65,535; the locator of a large archive's record has 20 before it.
        let begin = max(0, file.size - 22 - 65_535 - 20)
        let tail = try file.bytes(begin..<file.size)
        guard let place = Self.place(in: tail) else { throw .damagedZip(file.path) }
        let large = try Self.large(tail, before: place, file)
        let record = large ?? tail[place..<place + 22]
        if large == nil {
            count = Int(record.number(UInt16.self, at: 10))
            size = Int(record.number(UInt32.self, at: 12))
            start = Int(record.number(UInt32.self, at: 16))
        } else {
            count = Int(truncatingIfNeeded: record.number(UInt64.self, at: 32))
            size = Int(truncatingIfNeeded: record.number(UInt64.self, at: 40))
            start = Int(truncatingIfNeeded: record.number(UInt64.self, at: 48))
        }
        guard count >= 0, size >= 0, start >= 0, start <= begin + place, size <= begin + place - start else {
            throw .damagedZip(file.path)
        }
        guard count <= size / 46 else { throw .damagedZip(file.path) }
    }

    /// Where the record begins: the last place from which it reaches exactly to the end.
    private static func place(in tail: [UInt8]) -> Int? {
        guard tail.count >= 22 else { return nil }
        for place in stride(from: tail.count - 22, through: 0, by: -1)
        where tail[place] == 0x50 && tail.number(UInt32.self, at: place) == 0x0605_4B50 {
            if Int(tail.number(UInt16.self, at: place + 20)) == tail.count - place - 22 { return place }
        }
        return nil
    }

    /// The record of an archive that is too large for 32 bits, which a locator before the usual one leads to.
    private static func large(
        _ tail: [UInt8],
        before place: Int,
        _ file: ReadableFile
    ) throws(ModelFileError) -> ArraySlice<UInt8>? {
        guard place >= 20, tail.number(UInt32.self, at: place - 20) == 0x0706_4B50 else { return nil }
        guard let offset = Int(exactly: tail.number(UInt64.self, at: place - 12)), offset <= file.size - 56 else {
            throw .damagedZip(file.path)
        }
        let record = try file.bytes(offset..<offset + 56)
        guard record.number(UInt32.self, at: 0) == 0x0606_4B50 else { throw .damagedZip(file.path) }
        return record[...]
    }
}
