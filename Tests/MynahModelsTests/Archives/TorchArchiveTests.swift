import MynahTesting
import Testing

@testable import MynahModels

@Suite struct TorchArchiveTests {
    private let workplace: Workplace
    private static let base = (0..<24).map { Float($0) / 8 }

    init() throws { workplace = try Workplace() }

    private func open(_ path: String) throws -> TorchArchive {
        try TorchArchive(ZipArchive(ReadableFile(path: path)))
    }

    @Test func `reads what PyTorch wrote`() throws {
        let archive = try open(Workplace.golden("nested.pth"))
        var values: [String: [Float]] = [:]
        for tensor in archive.tensors where tensor.name != "net.bert.module.ids" {
            values[tensor.name] = try archive.values(of: tensor)
        }
        let base = Self.base
        #expect(values["net.bert.module.whole"] == base)
        #expect(values["net.bert.module.turned"] == [1, 7, 13, 19, 2, 8, 14, 20].map { base[$0] })
        #expect(values["net.bert.module.row"] == Array(base[12..<18]))
        #expect(values["net.bert.module.half"] == base)
        #expect(values["net.bert.module.brain"] == base)
        #expect(values["net.bert.module.double"] == base)
        #expect(values["net.bert.module.parameter"] == Array(base[..<6]))
        #expect(values["net.bert.module.number"] == [2.5])
        #expect(archive.tensors.count == 9)
        let ids = try #require(archive.tensors.first { $0.name == "net.bert.module.ids" })
        #expect(message { _ = try archive.values(of: ids) }?.hasSuffix("holds no floating-point numbers.") == true)
    }

    @Test func `reads a voice, and what a module saves of itself`() throws {
        let voice = try open(Workplace.golden("voice.pt"))
        #expect(voice.tensors == [ArchivedTensor(name: "", dimensions: [4, 1, 6], index: 0)])
        #expect(try voice.values(of: voice.tensors[0]) == Self.base)
        #expect(try open(Workplace.golden("module.pth")).tensors.map(\.name) == ["weight", "bias"])
    }

    @Test func `calls nothing that a pickle wants to call`() {
        let path = Workplace.golden("hostile.pth")
        #expect(
            message { _ = try open(path) }
                == "'\(path)' wants to call 'posix.system' of Python, which no checkpoint of a model needs. It is not read, for safety."
        )
    }

    @Test func `refuses a file that is cut off anywhere`() throws {
        let bytes = TorchFile(dimensions: [2, 1, 3], values: [1, 2, 3, 4, 5, 6]).bytes
        for end in 0..<bytes.count {
            let path = try workplace.write(Array(bytes[..<end]), "cut.pt")
            #expect(message { _ = try open(path) } != nil)
        }
    }

    @Test func `survives bytes that are changed at random`() throws {
        var random = SeededRandom(seed: 11)
        for _ in 0..<FuzzRounds.count(usual: 200) {
            let bytes = TorchFile(dimensions: [2, 1, 3], values: [1, 2, 3, 4, 5, 6]).bytes
            let path = try workplace.write(
                random.mutation(of: bytes, marks: [0, 255, 0x28, 0x52, 0x51, 0x75]),
                "odd.pt"
            )
            guard let archive = try? open(path) else { continue }
            for tensor in archive.tensors { _ = try? archive.values(of: tensor) }
        }
    }

    @Test func `notices numbers that were changed`() throws {
        var torch = TorchFile(dimensions: [2, 3], values: [1, 2, 3, 4, 5, 6]).zip
        torch.entries[1].checksum = 1
        let archive = try open(workplace.write(torch.bytes, "changed.pt"))
        #expect(
            message { _ = try archive.values(of: archive.tensors[0]) }
                == "'archive/data/0' in '\(workplace.path("changed.pt"))' does not have the checksum that it should have. Fetch the file again."
        )
    }
}
