import MynahFiles

/// A file of the cache: what is kept, under which key, since when, and a digest of it all.
package struct CacheRecord: Hashable, Sendable {
    /// What it is kept under.
    package let key: CacheKey
    /// Since when, in seconds since 1970.
    package let created: Int
    /// What is kept.
    package let content: [UInt8]

    private static let magic = Array("MYNAHC01".utf8)
    /// The bytes of a file besides its content: the magic, the level, the key, the moment, the length, the digest.
    package static let overhead = 8 + 8 + 32 + 8 + 8 + 32

    /// Describes a record.
    package init(_ key: CacheKey, created: Int, _ content: [UInt8]) {
        self.key = key
        self.created = created
        self.content = content
    }

    /// Reads a file that should be the record of a key; `nil` for all that is not exactly what ``bytes`` gave.
    package init?(_ bytes: [UInt8], of key: CacheKey) {
        guard bytes.count >= Self.overhead, bytes.starts(with: Self.magic) else { return nil }
        let body = bytes.count - 32
        var sha = SHA256()
        bytes.withUnsafeBytes { sha.update(UnsafeRawBufferPointer(rebasing: $0[..<body])) }
        guard sha.finish().bytes.elementsEqual(bytes[body...]) else { return nil }
        var reader = CacheReader(Array(bytes[8..<64]))
        let level = reader.number()
        guard level == key.level.number, bytes[16..<48].elementsEqual(key.digest.bytes) else { return nil }
        var rest = CacheReader(Array(bytes[48..<64]))
        guard let created = rest.number(), rest.number() == body - 64 else { return nil }
        self.init(key, created: created, Array(bytes[64..<body]))
    }

    /// The file.
    package var bytes: [UInt8] {
        var writer = CacheWriter()
        writer.append(Self.magic)
        writer.add(key.level.number)
        writer.append(key.digest.bytes)
        writer.add(created)
        writer.add(content.count)
        writer.append(content)
        writer.append(SHA256.digest(writer.bytes).bytes)
        return writer.bytes
    }
}

extension CacheLevel {
    fileprivate var number: Int { self == .passage ? 1 : 2 }
}
