import MynahText

/// A safetensors file that a test makes up.
struct SafetensorsFile {
    var tensors: [TorchFile.Tensor]

    var bytes: [UInt8] {
        var offset = 0
        let entries = tensors.map { tensor in
            defer { offset += 4 * tensor.values.count }
            return "\(tensor.name.jsonQuoted):{\"dtype\":\"F32\",\"shape\":\(tensor.dimensions),"
                + "\"data_offsets\":[\(offset),\(offset + 4 * tensor.values.count)]}"
        }
        return Self.bytes(header: "{\(entries.joined(separator: ","))}", numbers: tensors.flatMap(\.values))
    }

    static func bytes(header: String, numbers: [Float]) -> [UInt8] {
        var file = ByteBuilder()
        file.add(UInt64(header.utf8.count))
        file.add(header)
        file.add(numbers: numbers)
        return file.bytes
    }
}
