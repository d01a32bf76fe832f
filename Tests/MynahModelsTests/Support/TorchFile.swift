/// A file of PyTorch that a test makes up.
struct TorchFile {
    /// A tensor to be saved.
    struct Tensor {
        let name: String
        let dimensions: [Int]
        let values: [Float]
    }

    private(set) var zip = ZipBuilder()
    private var pickle = ByteBuilder()

    /// A dictionary of parts, each a dictionary of its tensors with `module.` before their names, as the published checkpoint is.
    init(_ tensors: [Tensor]) {
        pickle.add([0x80, 2])
        pickle.add("}(")
        for part in Set(tensors.map { Self.part(of: $0.name) }).sorted() {
            add(text: part)
            pickle.add("ccollections\nOrderedDict\n)R(")
            for tensor in tensors where Self.part(of: tensor.name) == part {
                add(text: "module." + tensor.name.dropFirst(part.utf8.count + 1))
                add(tensor)
            }
            pickle.add("u")
        }
        pickle.add("u.")
        finish()
    }

    /// A single tensor.
    init(dimensions: [Int], values: [Float]) {
        pickle.add([0x80, 2])
        add(Tensor(name: "", dimensions: dimensions, values: values))
        pickle.add(".")
        finish()
    }

    var bytes: [UInt8] { zip.bytes }

    private static func part(of name: String) -> String { String(name.prefix { $0 != "." }) }

    private mutating func finish() {
        zip.entries.insert(ZipBuilder.Entry(name: "archive/data.pkl", bytes: pickle.bytes), at: 0)
        zip.add("archive/version", Array("3\n".utf8))
        zip.add("archive/byteorder", Array("little".utf8))
    }

    private mutating func add(_ tensor: Tensor) {
        let key = "\(zip.entries.count)"
        zip.add("archive/data/\(key)", ByteBuilder.bytes(of: tensor.values))
        pickle.add("ctorch._utils\n_rebuild_tensor_v2\n((")
        add(text: "storage")
        pickle.add("ctorch\nFloatStorage\n")
        add(text: key)
        add(text: "cpu")
        add(tensor.values.count)
        pickle.add("tQ")
        add(0)
        add(tuple: tensor.dimensions)
        add(tuple: tensor.dimensions.indices.map { tensor.dimensions[($0 + 1)...].reduce(1, *) })
        pickle.add([0x89])
        pickle.add("ccollections\nOrderedDict\n)RtR")
    }

    private mutating func add(text: some StringProtocol) {
        pickle.add("X")
        pickle.add(UInt32(text.utf8.count))
        pickle.add(String(text))
    }

    private mutating func add(_ number: Int) {
        pickle.add("J")
        pickle.add(Int32(number))
    }

    private mutating func add(tuple numbers: [Int]) {
        pickle.add("(")
        for number in numbers { add(number) }
        pickle.add("t")
    }
}
