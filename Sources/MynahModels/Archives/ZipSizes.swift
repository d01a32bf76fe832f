/// Sizes and places of an entry: 32 bits in its header or, where those are all ones, the next 64 bits of a further field.
struct ZipSizes {
    private let header: ArraySlice<UInt8>
    private var large: ArraySlice<UInt8>

    init(_ header: ArraySlice<UInt8>, extra: ArraySlice<UInt8>) {
        self.header = header
        large = Self.field(1, of: extra)
    }

    /// The number at an offset of the header; `nil` where it is nowhere, or too large.
    mutating func next(at offset: Int) -> Int? {
        let number = header.number(UInt32.self, at: offset)
        guard number == .max else { return Int(number) }
        guard large.count >= 8 else { return nil }
        defer { large = large.dropFirst(8) }
        return Int(exactly: large.number(UInt64.self, at: 0))
    }

    private static func field(_ kind: UInt16, of extra: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var rest = extra
        while rest.count >= 4 {
            let size = Int(rest.number(UInt16.self, at: 2))
            let found = rest.number(UInt16.self, at: 0)
            rest = rest.dropFirst(4)
            guard size <= rest.count else { return [] }
            if found == kind { return rest.prefix(size) }
            rest = rest.dropFirst(size)
        }
        return []
    }
}
