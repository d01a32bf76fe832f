/// The front of a model file, up to where its tensors begin.
struct ModelFileHeader {
    private(set) var bytes: [UInt8] = []

    init(metadata: ModelMetadata, tensors: [PlannedTensor], alignment: Int) {
        var metadata = metadata
        metadata["general.alignment"] = .integer(Int64(alignment))
        bytes += ModelFile.magic
        add(UInt32(3))
        add(UInt64(tensors.count))
        add(UInt64(metadata.keys.count))
        for key in metadata.keys {
            add(key)
            if let value = metadata[key] { add(typed: value) }
        }
        add(tensors, alignment: alignment)
        bytes += [UInt8](repeating: 0, count: (alignment - bytes.count % alignment) % alignment)
    }

    private mutating func add(_ tensors: [PlannedTensor], alignment: Int) {
        var offset = 0
        for tensor in tensors {
            add(tensor.name)
            add(UInt32(tensor.dimensions.count))
            for dimension in tensor.dimensions.reversed() { add(UInt64(dimension)) }
            add(tensor.type.rawValue)
            add(UInt64(offset))
            offset += (tensor.byteCount + alignment - 1) / alignment * alignment
        }
    }

    private mutating func add(typed value: MetadataValue) {
        add(typeNumber(of: value))
        add(value)
    }

    private mutating func add(_ value: MetadataValue) {
        switch value {
        case .integer(let value): add(integer: value, type: Self.integerType(of: [value]))
        case .number(let value): add(number: value, type: Self.numberType(of: [value]))
        case .boolean(let value): bytes.append(value ? 1 : 0)
        case .text(let value): add(value)
        case .integers(let values):
            let type = begin(listOf: Self.integerType(of: values), values.count)
            for value in values { add(integer: value, type: type) }
        case .numbers(let values):
            let type = begin(listOf: Self.numberType(of: values), values.count)
            for value in values { add(number: value, type: type) }
        case .booleans(let values):
            _ = begin(listOf: 7, values.count)
            for value in values { bytes.append(value ? 1 : 0) }
        case .texts(let values):
            _ = begin(listOf: 8, values.count)
            for value in values { add(value) }
        case .lists(let values):
            _ = begin(listOf: 9, values.count)
            for value in values { add(value) }
        }
    }

    private mutating func begin(listOf type: UInt32, _ count: Int) -> UInt32 {
        add(type)
        add(UInt64(count))
        return type
    }

    private func typeNumber(of value: MetadataValue) -> UInt32 {
        switch value {
        case .integer(let value): Self.integerType(of: [value])
        case .number(let value): Self.numberType(of: [value])
        case .boolean: 7
        case .text: 8
        case .integers, .numbers, .booleans, .texts, .lists: 9
        }
    }

    /// 32 bits without a sign where they do, else 64 with one.
    private static func integerType(of values: [Int64]) -> UInt32 {
        values.allSatisfy { UInt32(exactly: $0) != nil } ? 4 : 11
    }

    /// 32 bits where they do, else 64.
    private static func numberType(of values: [Double]) -> UInt32 {
        values.allSatisfy { Double(Float($0)) == $0 } ? 6 : 12
    }

    private mutating func add(integer value: Int64, type: UInt32) {
        if type == 4 { add(UInt32(truncatingIfNeeded: value)) } else { add(value) }
    }

    private mutating func add(number value: Double, type: UInt32) {
        if type == 6 { add(Float(value).bitPattern) } else { add(value.bitPattern) }
    }

    private mutating func add(_ text: String) {
        add(UInt64(text.utf8.count))
        bytes += text.utf8
    }

    private mutating func add(_ number: some FixedWidthInteger) {
        for byte in 0..<number.bitWidth / 8 { bytes.append(UInt8(truncatingIfNeeded: number >> (8 * byte))) }
    }
}
