/// Values of metadata, by the types of GGUF.
extension ModelFileCursor {
    /// The next `count` keys with their values.
    mutating func metadata(count: Int) throws(ModelFileError) -> ModelMetadata {
        var metadata = ModelMetadata()
        for _ in 0..<count {
            let key = try text(limit: ModelFileLimits.keyLength)
            guard metadata[key] == nil else { throw malformed("says '\(key)' twice") }
            metadata[key] = try value(type: number(UInt32.self), depth: 0)
        }
        return metadata
    }

    private mutating func value(type: UInt32, depth: Int) throws(ModelFileError) -> MetadataValue {
        switch type {
        case 6, 12: return .number(try floating(type))
        case 7: return .boolean(try boolean())
        case 8: return .text(try text(limit: ModelFileLimits.textLength))
        case 9: return try list(depth: depth)
        default: return .integer(try integer(type))
        }
    }

    private mutating func list(depth: Int) throws(ModelFileError) -> MetadataValue {
        guard depth < ModelFileLimits.nesting else {
            throw ModelFileError(
                .limitExceeded,
                "The model file has lists in lists, more than four deep. It is damaged."
            )
        }
        let type = try number(UInt32.self)
        let count = try elements(size: Self.size(of: type))
        switch type {
        case 6, 12: return .numbers(try many(count) { cursor throws(ModelFileError) in try cursor.floating(type) })
        case 7: return .booleans(try many(count) { cursor throws(ModelFileError) in try cursor.boolean() })
        case 8:
            return .texts(
                try many(count) { cursor throws(ModelFileError) in
                    try cursor.text(limit: ModelFileLimits.textLength)
                }
            )
        case 9:
            return .lists(try many(count) { cursor throws(ModelFileError) in try cursor.list(depth: depth + 1) })
        default: return .integers(try many(count) { cursor throws(ModelFileError) in try cursor.integer(type) })
        }
    }

    private mutating func many<Element>(
        _ count: Int,
        _ next: (inout ModelFileCursor) throws(ModelFileError) -> Element
    ) throws(ModelFileError) -> [Element] {
        var elements: [Element] = []
        elements.reserveCapacity(count)
        for _ in 0..<count { elements.append(try next(&self)) }
        return elements
    }

    /// The fewest bytes that a value of a type takes.
    private static func size(of type: UInt32) -> Int {
        switch type {
        case 2, 3: 2
        case 4, 5, 6: 4
        case 8, 10, 11, 12: 8
        case 9: 12
        default: 1
        }
    }

    private mutating func integer(_ type: UInt32) throws(ModelFileError) -> Int64 {
        switch type {
        case 0: return Int64(try number(UInt8.self))
        case 1: return Int64(try number(Int8.self))
        case 2: return Int64(try number(UInt16.self))
        case 3: return Int64(try number(Int16.self))
        case 4: return Int64(try number(UInt32.self))
        case 5: return Int64(try number(Int32.self))
        case 10:
            guard let value = Int64(exactly: try number(UInt64.self)) else { throw malformed("has too large a number") }
            return value
        case 11: return try number(Int64.self)
        default: throw malformed("has a value of the unknown type \(type)")
        }
    }

    private mutating func floating(_ type: UInt32) throws(ModelFileError) -> Double {
        type == 6
            ? Double(Float(bitPattern: try number(UInt32.self))) : Double(bitPattern: try number(UInt64.self))
    }

    private mutating func boolean() throws(ModelFileError) -> Bool {
        let byte = try number(UInt8.self)
        guard byte < 2 else { throw malformed("has a value that is neither true nor false") }
        return byte == 1
    }
}
