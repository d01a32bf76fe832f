import MynahKokoro
import MynahTensors
import MynahTesting
import MynahText
import Testing

@Suite struct ModelFileTests {
    /// A model with a value of each kind and a tensor of each type, and its bytes.
    static func sample() -> [UInt8] {
        var metadata = ModelMetadata()
        metadata["general.architecture"] = .text("sample")
        metadata["whole"] = .integer(-5)
        metadata["large"] = .integer(1 << 40)
        metadata["share"] = .number(0.1)
        metadata["half"] = .number(0.5)
        metadata["is"] = .boolean(true)
        metadata["wholes"] = .integers([1, 2, 3])
        metadata["shares"] = .numbers([0.25, 0.5])
        metadata["ares"] = .booleans([true, false])
        metadata["texts"] = .texts(["", "ˈa", "b"])
        metadata["lists"] = .lists([.integers([1]), .integers([]), .texts(["x"])])
        let tensors = ElementType.allCases.map {
            PlannedTensor(name: "a.\($0.name)", type: $0, dimensions: [2, 3, 32])
        }
        var writer = ModelFileWriter(ArraySink(), metadata: metadata, tensors: tensors)
        for tensor in tensors { writer.write(ReferenceWeights.uniform(tensor.name, count: tensor.count)) }
        return writer.sink.bytes
    }

    @Test func `reads what it wrote`() throws {
        let file = try ModelFile(DataBlock(Self.sample()))
        #expect(file.metadata["whole"] == .integer(-5))
        #expect(file.metadata["large"] == .integer(1 << 40))
        #expect(file.metadata["share"] == .number(0.1))
        #expect(file.metadata["is"] == .boolean(true))
        #expect(file.metadata["lists"] == .lists([.integers([1]), .integers([]), .texts(["x"])]))
        #expect(try file.metadata.texts("texts") == ["", "ˈa", "b"])
        #expect(try file.metadata.integers("wholes") == [1, 2, 3])
        #expect(file.tensors.map { $0.name } == ElementType.allCases.map { "a.\($0.name)" })
        let tensor = try #require(file.tensor(named: "a.f32"))
        #expect(tensor.dimensions == [2, 3, 32])
        #expect(tensor.values() == ReferenceWeights.uniform("a.f32", count: 192))
        #expect(tensor.values(rows: 2..<4) == Array(ReferenceWeights.uniform("a.f32", count: 192)[64..<128]))
        #expect(file.tensors.allSatisfy { $0.offset % 64 == 0 })
    }

    @Test func `refuses a file that is cut off anywhere`() throws {
        let bytes = Self.sample()
        let file = try ModelFile(DataBlock(bytes))
        let last = try #require(file.tensors.last)
        for end in 0..<last.offset + last.byteCount {
            #expect(throws: ModelFileError.self) { try ModelFile(DataBlock(Array(bytes[..<end]))) }
        }
    }

    @Test func `survives bytes that are changed at random`() {
        let bytes = Self.sample()
        var random = SeededRandom(seed: 4)
        for _ in 0..<FuzzRounds.count(usual: 300) {
            let broken = random.mutation(of: bytes, marks: [0, 1, 4, 8, 9, 64, 255])
            guard let file = try? ModelFile(DataBlock(broken)) else { continue }
            for tensor in file.tensors where tensor.count < 100_000 { #expect(tensor.values().count == tensor.count) }
            _ = try? KokoroModelFile(file)
        }
    }

    @Test(
        arguments: [
            ("GGUF", 4, 2, nil), ("GGUF", 4, 1, "version 1 of GGUF"), ("GGML", 0, 0x4C, "not 'GGUF'"),
        ] as [(String, Int, UInt8, String?)]
    )
    func `knows its versions`(magic: String, place: Int, byte: UInt8, message: String?) {
        var bytes = Self.sample()
        bytes.replaceSubrange(0..<4, with: magic.utf8)
        if place > 0 { bytes[place] = byte }
        do {
            _ = try ModelFile(DataBlock(bytes))
            #expect(message == nil)
        } catch {
            #expect(error.message.contains(message ?? "no error"))
        }
    }

    @Test func `opens a model of speech`() throws {
        let model = try ReferenceModel.file()
        #expect(model.description == ReferenceModel.description(.tiny))
        #expect(model.voice(named: "af_heart")?.dimensions == [62, 64])
        let tensor = try model.tensor("bert_encoder.weight")
        #expect(tensor.values() == ReferenceWeights.published("bert_encoder.weight", [64, 64]))
    }
}
