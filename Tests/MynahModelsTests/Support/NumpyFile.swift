/// A file of NumPy with an array that a test makes up.
enum NumpyFile {
    static func bytes(dimensions: [Int], values: [Float]) -> [UInt8] {
        let shape = dimensions.map { "\($0)" }.joined(separator: ", ")
        return bytes(header: "{'descr': '<f4', 'fortran_order': False, 'shape': (\(shape),), }\n", values: values)
    }

    static func bytes(header: String, values: [Float]) -> [UInt8] {
        var file = ByteBuilder()
        file.add([0x93])
        file.add("NUMPY")
        file.add([1, 0])
        file.add(UInt16(header.utf8.count))
        file.add(header)
        file.add(numbers: values)
        return file.bytes
    }
}
