import CZlib

/// A ZIP archive that a test makes up, right or wrong.
struct ZipBuilder {
    /// A file in it.
    struct Entry {
        var name: String
        var bytes: [UInt8]
        var method: UInt16 = 0
        var storedSize: UInt32?
        var size: UInt32?
        var checksum: UInt32?
        var offset: UInt32?
        var flags: UInt16 = 0x0808
    }

    var entries: [Entry] = []
    /// The size that the archive claims its directory has, where that is not the truth.
    var directorySize: UInt32?
    /// The number of files that it claims to have, where that is not the truth.
    var count: UInt16?
    /// Whether sizes and places are written in 64 bits.
    var isLarge = false

    mutating func add(_ name: String, _ bytes: [UInt8]) { entries.append(Entry(name: name, bytes: bytes)) }

    var bytes: [UInt8] {
        var file = ByteBuilder()
        var places: [UInt32] = []
        for entry in entries {
            places.append(UInt32(file.bytes.count))
            addLocal(entry, to: &file)
        }
        let start = file.bytes.count
        for (entry, place) in zip(entries, places) { add(entry, at: entry.offset ?? place, to: &file) }
        let size = UInt32(file.bytes.count - start)
        if isLarge { addLargeEnd(start: start, size: Int(size), to: &file) }
        file.add(0x0605_4B50 as UInt32)
        file.add(0 as UInt32)
        for _ in 0..<2 { file.add(count ?? UInt16(entries.count)) }
        file.add(isLarge ? .max : directorySize ?? size)
        file.add(isLarge ? .max : UInt32(start))
        file.add(0 as UInt16)
        return file.bytes
    }

    /// The local header, which PyTorch pads so that the bytes lie well.
    private func addLocal(_ entry: Entry, to file: inout ByteBuilder) {
        file.add(0x0403_4B50 as UInt32)
        for number in [20, entry.flags, entry.method, 0, 0] { file.add(number) }
        for _ in 0..<3 { file.add(0 as UInt32) }
        file.add(UInt16(entry.name.utf8.count))
        file.add(5 as UInt16)
        file.add(entry.name)
        file.add([0x46, 0x42, 1, 0, 0x5A])
        file.add(entry.bytes)
    }

    private func add(_ entry: Entry, at place: UInt32, to file: inout ByteBuilder) {
        file.add(0x0201_4B50 as UInt32)
        for number in [20, 20, entry.flags, entry.method, 0, 0] { file.add(number) }
        let checksum = entry.bytes.withUnsafeBufferPointer { UInt32(crc32_z(0, $0.baseAddress, $0.count)) }
        file.add(entry.checksum ?? checksum)
        let (stored, size) = (entry.storedSize ?? UInt32(entry.bytes.count), entry.size ?? UInt32(entry.bytes.count))
        for number in isLarge ? [.max, .max] : [stored, size] { file.add(number) }
        file.add(UInt16(entry.name.utf8.count))
        for number in [isLarge ? 28 : 0, 0, 0, 0] as [UInt16] { file.add(number) }
        file.add(0 as UInt32)
        file.add(isLarge ? .max : place)
        file.add(entry.name)
        guard isLarge else { return }
        file.add(1 as UInt16)
        file.add(24 as UInt16)
        for number in [size, stored, place] { file.add(UInt64(number)) }
    }

    private func addLargeEnd(start: Int, size: Int, to file: inout ByteBuilder) {
        let place = file.bytes.count
        file.add(0x0606_4B50 as UInt32)
        file.add(44 as UInt64)
        for _ in 0..<2 { file.add(45 as UInt16) }
        for _ in 0..<2 { file.add(0 as UInt32) }
        for number in [entries.count, entries.count, size, start] { file.add(UInt64(number)) }
        file.add(0x0706_4B50 as UInt32)
        file.add(0 as UInt32)
        file.add(UInt64(place))
        file.add(1 as UInt32)
    }
}
