import MynahJSON
import MynahTensors

/// A file in the format safetensors: a JSON object that says what is where, and the numbers.
struct SafetensorsArchive: TensorArchive {
    let file: ReadableFile
    let tensors: [ArchivedTensor]
    private let places: [Place]

    /// Where a tensor's numbers are, and how they lie there.
    private struct Place {
        let format: NumberFormat
        let range: Range<Int>
    }

    init(_ file: ReadableFile) throws(ModelFileError) {
        self.file = file
        guard let size = try Self.headerSize(file) else {
            throw ModelFileError(.malformed, "'\(file.path)' is cut off or damaged. Fetch it again.")
        }
        var tensors: [ArchivedTensor] = []
        var places: [Place] = []
        let table = try JSONObject(try file.bytes(8..<8 + size), path: file.path)
        for name in table.keys where name != "__metadata__" {
            let place = try Self.place(table.object(name), name, file)
            let range = place.range.lowerBound + 8 + size..<place.range.upperBound + 8 + size
            tensors.append(ArchivedTensor(name: name, dimensions: place.dimensions, index: places.count))
            places.append(Place(format: place.format, range: range))
        }
        guard tensors.count <= ArchiveLimits.tensors, places.allSatisfy({ $0.range.upperBound <= file.size }) else {
            throw ModelFileError(.malformed, "'\(file.path)' is cut off or damaged. Fetch it again.")
        }
        (self.tensors, self.places) = (tensors, places)
    }

    /// What its writer says of it beside the tensors.
    func metadata() throws(ModelFileError) -> JSONObject {
        let size = try Self.headerSize(file) ?? 0
        return try JSONObject(try file.bytes(8..<8 + size), path: file.path).object("__metadata__")
    }

    /// Whether a file looks like one.
    static func isSafetensors(_ file: ReadableFile) throws(ModelFileError) -> Bool {
        guard let size = try headerSize(file), size > 1 else { return false }
        return try file.bytes(8..<9) == [UInt8(ascii: "{")]
    }

    /// The size of the JSON object, which the first eight bytes say; `nil` where it cannot be.
    private static func headerSize(_ file: ReadableFile) throws(ModelFileError) -> Int? {
        guard file.size >= 10 else { return nil }
        let size = try file.bytes(0..<8).number(UInt64.self, at: 0)
        return size <= UInt64(min(file.size - 8, ArchiveLimits.directorySize)) ? Int(size) : nil
    }

    private static func place(
        _ object: JSONObject,
        _ name: String,
        _ file: ReadableFile
    ) throws(ModelFileError) -> (format: NumberFormat, dimensions: [Int], range: Range<Int>) {
        let format = formats[try object.text("dtype")]
        let dimensions = try object.integers("shape")
        let ends = try object.integers("data_offsets")
        guard let format, ends.count == 2, ends[0] >= 0, ends[0] <= ends[1], ends[1] <= file.size,
            let count = ArchiveLimits.count(of: dimensions, size: format.size), count * format.size == ends[1] - ends[0]
        else {
            throw ModelFileError(
                .malformed,
                "The tensor '\(name)' in '\(file.path)' does not fit its numbers, or is of an unknown kind."
            )
        }
        return (format, dimensions, ends[0]..<ends[1])
    }

    private static let formats: [String: NumberFormat] = [
        "F64": .f64, "F32": .stored(.f32), "F16": .stored(.f16), "BF16": .stored(.bf16), "I64": .other(8),
        "U64": .other(8),
        "I32": .other(4), "U32": .other(4), "I16": .other(2), "U16": .other(2), "I8": .other(1), "U8": .other(1),
        "BOOL": .other(1),
    ]

    func values(of tensor: ArchivedTensor) throws(ModelFileError) -> [Float] {
        let place = places[tensor.index]
        guard let values = place.format.values(of: try file.bytes(place.range)) else {
            throw ModelFileError(
                .unsupported,
                "The tensor '\(tensor.name)' in '\(file.path)' holds no floating-point numbers."
            )
        }
        return values
    }
}
