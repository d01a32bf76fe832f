import CZlib

/// Writes a ZIP archive of files that are stored as they are, each beginning at a multiple of 64 bytes, as PyTorch's do.
struct ZipWriting {
    private var bytes: [UInt8] = []
    private var directory: [UInt8] = []
    private var count: UInt16 = 0

    /// Adds a file.
    mutating func add(_ name: String, _ content: [UInt8]) {
        let place = UInt32(bytes.count)
        let padding = Self.padding(behind: bytes.count + 30 + name.utf8.count)
        bytes.append(littleEndian: 0x0403_4B50 as UInt32)
        bytes += Self.facts(of: content, name, extra: padding.count)
        bytes += Array(name.utf8) + padding + content
        directory.append(littleEndian: 0x0201_4B50 as UInt32)
        directory.append(littleEndian: 20 as UInt16)
        directory += Self.facts(of: content, name, extra: 0)
        // No comment, the first disk, no attributes.
        directory += [UInt8](repeating: 0, count: 10)
        directory.append(littleEndian: place)
        directory += Array(name.utf8)
        count += 1
    }

    /// The whole archive.
    consuming func finished() -> [UInt8] {
        let start = UInt32(bytes.count)
        var whole = bytes + directory
        whole.append(littleEndian: 0x0605_4B50 as UInt32)
        whole.append(littleEndian: 0 as UInt32)
        for _ in 0..<2 { whole.append(littleEndian: count) }
        whole.append(littleEndian: UInt32(directory.count))
        whole.append(littleEndian: start)
        whole.append(littleEndian: 0 as UInt16)
        return whole
    }

    /// What the header of a file and its line in the directory say alike: stored, made on the first day that ZIP knows.
    private static func facts(of content: [UInt8], _ name: String, extra: Int) -> [UInt8] {
        var facts: [UInt8] = []
        for number in [20, 0, 0, 0, 0x21] as [UInt16] { facts.append(littleEndian: number) }
        facts.append(
            littleEndian: UInt32(
                truncatingIfNeeded: content.withUnsafeBufferPointer { crc32_z(0, $0.baseAddress, $0.count) }
            )
        )
        for _ in 0..<2 { facts.append(littleEndian: UInt32(content.count)) }
        facts.append(littleEndian: UInt16(name.utf8.count))
        facts.append(littleEndian: UInt16(extra))
        return facts
    }

    /// An extra field of PyTorch's kind that fills up to the next multiple of 64.
    private static func padding(behind place: Int) -> [UInt8] {
        let size = (64 - (place + 4) % 64) % 64
        var field = Array("FB".utf8)
        field.append(littleEndian: UInt16(size))
        return field + [UInt8](repeating: UInt8(ascii: "Z"), count: size)
    }
}
