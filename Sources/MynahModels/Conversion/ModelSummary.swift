import MynahFiles
public import MynahKokoro
public import MynahTensors

/// What is in a model file of ours.
public struct ModelSummary: Sendable {
    /// A part of a model.
    public struct Part: Hashable, Sendable {
        /// Which part it is.
        public let part: KokoroPart
        /// How many tensors it has.
        public let tensorCount: Int
        /// How many numbers they have together.
        public let parameterCount: Int
        /// How many bytes they take together.
        public let byteCount: Int
        /// The types that they are stored in, the one with the most bytes first.
        public let types: [ElementType]
    }

    /// What the model says about itself.
    public let description: KokoroDescription
    /// How many bytes the file has.
    public let byteCount: Int
    /// The SHA-256 of the file, in hexadecimal digits.
    public let checksum: String
    /// The parts that it has.
    public let parts: [Part]

    /// Reads a file, all of it for the checksum.
    public init(path: String) throws(ModelFileError) {
        let file = try ReadableFile(path: path)
        let archive = try ModelArchive(file)
        let network = try ModelNetwork(archive)
        try network.check()
        description = try KokoroDescription(archive.metadata)
        byteCount = file.size
        parts = KokoroPart.allCases.compactMap { Self.part($0, of: archive) }
        checksum = try file.checksum().description
    }

    /// How many numbers the network has, without the voices.
    public var parameterCount: Int { parts.filter { $0.part != .voices }.map(\.parameterCount).reduce(0, +) }

    private static func part(_ part: KokoroPart, of archive: ModelArchive) -> Part? {
        let tensors = archive.tensors.filter { KokoroPart(ofTensor: $0.name) == part }
        guard !tensors.isEmpty else { return nil }
        var sizes: [ElementType: Int] = [:]
        for tensor in tensors {
            let type = archive.type(of: tensor)
            sizes[type, default: 0] += type.byteCount(of: tensor.count) ?? 0
        }
        return Part(
            part: part,
            tensorCount: tensors.count,
            parameterCount: tensors.map(\.count).reduce(0, +),
            byteCount: sizes.values.reduce(0, +),
            types: sizes.keys.sorted { sizes[$0, default: 0] > sizes[$1, default: 0] }
        )
    }
}
