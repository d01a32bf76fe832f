import Foundation
import MynahFiles
import MynahKokoro
import MynahSynthesis
import MynahTensors
import MynahTesting
import MynahText
import Testing

@testable import MynahModels

@Suite struct ModelConversionTests {
    private let workplace: Workplace

    init() throws { workplace = try Workplace() }

    private func convert(_ inputs: [String], _ storage: String = "f32") throws -> KokoroModelFile {
        let storage = try #require(KokoroStorage(storage))
        let conversion = ModelConversion(inputs: inputs, output: workplace.path("out.gguf"), storage: storage)
        _ = try conversion.run()
        return try KokoroModelFile(ModelFile(DataBlock(workplace.read("out.gguf"))))
    }

    /// Writes checkpoint, configuration and voices in the folder, and answers with their paths.
    private func published() throws -> [String] {
        let voices = ReferenceModel.voices.map { PublishedFiles.voice($0) }
        for voice in voices {
            let bytes = TorchFile(dimensions: voice.dimensions, values: voice.values).bytes
            try workplace.write(bytes, "voices/\(voice.name).pt")
        }
        return [
            workplace.path("voices"), try workplace.write(TorchFile(PublishedFiles.tensors).bytes, "tiny.pth"),
            try workplace.write(Array(PublishedFiles.configuration.utf8), "config.json"),
        ]
    }

    /// Whether a model has the numbers of the reference, to the bit.
    private func expectReference(_ model: KokoroModelFile, _ storage: String = "f32") throws {
        let reference = try ReferenceModel.file(.tiny, storage: #require(KokoroStorage(storage)))
        #expect(model.description.configuration == reference.description.configuration)
        #expect(model.description.vocabulary == reference.description.vocabulary)
        #expect(model.description.voices == reference.description.voices)
        for wanted in reference.file.tensors {
            let found = try model.tensor(wanted.name)
            #expect(found.type == wanted.type, "\(wanted.name)")
            #expect(found.bytes.elementsEqual(wanted.bytes), "\(wanted.name)")
        }
        #expect(model.file.tensors.count == reference.file.tensors.count)
    }

    @Test(arguments: ["f32", "bf16", "f16,voices=f16", "f32,decoder=q8_0,bert=q5_0,predictor=q4_0"])
    func `makes a model of a checkpoint, a configuration and voices in any order`(storage: String) throws {
        let inputs = try published()
        try expectReference(convert(inputs.reversed(), storage), storage)
        let source = try ReadableFile(path: workplace.path("tiny.pth")).checksum().description
        #expect(try convert(inputs, storage).description.sourceChecksum == source)
    }

    @Test func `reads voices in every format`() throws {
        let inputs = try published()
        let voices = ReferenceModel.voices.map { PublishedFiles.voice($0) }
        var pack = ZipBuilder()
        pack.add("\(voices[0].name).npy", NumpyFile.bytes(dimensions: voices[0].dimensions, values: voices[0].values))
        let files = [
            try workplace.write(pack.bytes, "voices-v1.0.bin"),
            try workplace.write(ByteBuilder.bytes(of: voices[1].values), "\(voices[1].name).bin"),
            try workplace.write(SafetensorsFile(tensors: [voices[2]]).bytes, "voices.safetensors"),
        ]
        try expectReference(convert(Array(inputs[1...]) + files))
    }

    @Test(arguments: ["", "module.", "net.", "parametrized"])
    func `reads safetensors under the names that programs give`(style: String) throws {
        let inputs = try published()
        let tensors = PublishedFiles.tensors.map { tensor in
            var name = tensor.name
            if style == "parametrized" {
                if name.hasSuffix("weight_g") { name = name.dropLast(8) + "parametrizations.weight.original0" }
                if name.hasSuffix("weight_v") { name = name.dropLast(8) + "parametrizations.weight.original1" }
            } else if style == "module." {
                let dot = name.firstIndex(of: ".") ?? name.startIndex
                name = name[..<dot] + ".module" + name[dot...]
            } else {
                name = style + name
            }
            return TorchFile.Tensor(name: name, dimensions: tensor.dimensions, values: tensor.values)
        }
        let file = try workplace.write(SafetensorsFile(tensors: tensors).bytes, "tiny.safetensors")
        try expectReference(convert([inputs[0], file, inputs[2]]))
    }

    @Test func `stores a model in other types, and adds voices`() throws {
        let path = try workplace.write(ReferenceModel.bytes(), "in.gguf")
        try expectReference(convert([path], "bf16"), "bf16")
        try expectReference(convert([workplace.path("out.gguf")], "bf16"), "bf16")
        let voice = PublishedFiles.voice("zf_001")
        let file = try workplace.write(ByteBuilder.bytes(of: voice.values), "zf_001.bin")
        let model = try convert([file, path])
        #expect(model.description.voices.map(\.name) == ["af_heart", "am_puck", "bf_emma", "zf_001"])
        #expect(model.description.voices.last == KokoroVoiceRecord(name: "zf_001", language: "zh", gender: "female"))
        #expect(model.voice(named: "zf_001")?.values() == voice.values)
        #expect(model.description.name == "Reference")
    }

    @Test func `names what is wrong with a checkpoint`() throws {
        let inputs = try published()
        let config = inputs[2]
        var tensors = PublishedFiles.tensors
        let index = try #require(tensors.firstIndex { $0.name == "decoder.encode.conv1.weight_v" })
        let right = tensors[index]
        tensors[index] = TorchFile.Tensor(
            name: right.name,
            dimensions: [64, 65, 3],
            values: Array(right.values.prefix(64 * 65 * 3))
        )
        var path = try workplace.write(TorchFile(tensors).bytes, "wrong.pth")
        #expect(
            message { _ = try convert([path, config]) }
                == "The tensor 'decoder.encode.conv1.weight_v' is 64×65×3 in '\(path)', wanted 64×66×3. The configuration may belong to another checkpoint."
        )
        tensors[index] = right
        let last = tensors.removeLast()
        path = try workplace.write(TorchFile(tensors).bytes, "less.pth")
        #expect(
            message { _ = try convert([path, config]) }
                == "The tensor '\(last.name)' (22×16×7) is missing in '\(path)'. The configuration may belong to another checkpoint."
        )
        var values = last.values
        values[5] = .nan
        tensors.append(TorchFile.Tensor(name: last.name, dimensions: last.dimensions, values: values))
        path = try workplace.write(TorchFile(tensors).bytes, "nan.pth")
        #expect(
            message { _ = try convert([path, config]) }
                == "Number 5 of '\(last.name)' in '\(path)' is not a number (NaN). Whoever made the file must make it again."
        )
        #expect(
            message { _ = try convert([inputs[1]]) }?.hasSuffix("name its config.json too; else fetch the file again.")
                == true
        )
        #expect(try workplace.files == ["config.json", "less.pth", "nan.pth", "tiny.pth", "voices", "wrong.pth"])
    }

    @Test func `names what is wrong with voices`() throws {
        let inputs = try published()
        let short = try workplace.write(
            TorchFile(dimensions: [2, 1, 63], values: [Float](repeating: 0, count: 126)).bytes,
            "af_a.pt"
        )
        #expect(
            message { _ = try convert(inputs + [short]) }
                == "The voice 'af_a' is 2×1×63 in '\(short)', wanted 510×64, or another number of rows up to 4096."
        )
        let twice = try workplace.write(ByteBuilder.bytes(of: PublishedFiles.voice("af_heart").values), "af_heart.bin")
        #expect(message { _ = try convert(inputs + [twice]) }?.hasPrefix("The voice 'af_heart' is both in ") == true)
        let odd = try workplace.write(ByteBuilder.bytes(of: [Float](repeating: 0, count: 64)), "a-b.bin")
        #expect(
            message { _ = try convert(inputs + [odd]) }
                == "'a-b' in '\(odd)' can be no voice's name: letters, digits and underscores are allowed. Rename the file."
        )
        let text = try workplace.write(Array("hello".utf8), "hello.txt")
        #expect(
            message { _ = try convert(inputs + [text]) }?.hasPrefix("'\(text)' is of no kind that is read.") == true
        )
        let empty = workplace.path("empty")
        try FileManager.default.createDirectory(atPath: empty, withIntermediateDirectories: true)
        #expect(
            message { _ = try convert(inputs + [empty]) }?.hasPrefix("The folder '\(empty)' holds no voices") == true
        )
        #expect(
            message { _ = try convert([workplace.path("none")]) }
                == "'\(workplace.path("none"))' cannot be read: No such file or directory. Check the name."
        )
        #expect(message { _ = try convert([inputs[0]]) }?.hasPrefix("There is no network among the files.") == true)
        #expect(
            message { _ = try convert([inputs[1], inputs[2], Workplace.golden("unzipped.pth")]) }?.contains(
                "old PyTorch"
            )
                == true
        )
    }

    @Test func `says which numbers a type cannot hold`() throws {
        let inputs = try published()
        var values = PublishedFiles.voice("af_heart").values
        values[3] = 70_000
        let voice = try workplace.write(ByteBuilder.bytes(of: values), "af_x.bin")
        #expect(
            message { _ = try convert(inputs + [voice], "f32,voices=f16") }
                == "Number 3 of 'af_x' in '\(voice)' is 70000.0, which f16 cannot hold. Choose another type."
        )
        #expect(try convert(inputs + [voice], "f32,voices=bf16").voice(named: "af_x")?.values()[3] == 70_144)
    }

    @Test func `leaves nothing when it is cancelled or cannot write`() throws {
        let inputs = try published()
        let conversion = ModelConversion(
            inputs: inputs,
            output: workplace.path("out.gguf"),
            storage: KokoroStorage(.f32)
        )
        var shares: [Double] = []
        #expect(throws: ModelFileError.self) {
            try conversion.run(cancellation: Cancellation { true }) { shares.append($0) }
        }
        #expect(shares.isEmpty)
        _ = try conversion.run { shares.append($0) }
        #expect(shares == shares.sorted() && shares.first == 0 && shares.last == 1)
        let full = ModelConversion(inputs: inputs, output: "/dev/full", storage: KokoroStorage(.f32))
        #expect(message { _ = try full.run() } == "'/dev/full' is no plain file. Name another.")
        let lost = ModelConversion(inputs: inputs, output: workplace.path("no/out.gguf"), storage: KokoroStorage(.f32))
        #expect(
            message { _ = try lost.run() }
                == "'\(workplace.path("no/out.gguf"))' cannot be written: No such file or directory. Make its folder first, or choose another."
        )
        #expect(try workplace.files == ["config.json", "out.gguf", "tiny.pth", "voices"])
    }

    @Test func `survives checkpoints whose bytes are changed at random`() throws {
        let inputs = try published()
        let bytes = TorchFile(PublishedFiles.tensors).bytes
        let model = ReferenceModel.bytes()
        var random = SeededRandom(seed: 21)
        for _ in 0..<FuzzRounds.count(usual: 5) {
            let checkpoint = try workplace.write(random.mutation(of: bytes, marks: [0, 0x50, 255]), "odd.pth")
            _ = try? convert([checkpoint, inputs[2]])
            _ = try? convert([workplace.write(random.mutation(of: model, marks: [0, 1, 255]), "odd.gguf")], "q8_0")
        }
    }
}
