import MynahTesting
import Testing

@testable import MynahModels

@Suite struct SafetensorsArchiveTests {
    private let workplace: Workplace

    init() throws { workplace = try Workplace() }

    private func open(_ bytes: [UInt8]) throws -> SafetensorsArchive {
        try SafetensorsArchive(ReadableFile(path: workplace.write(bytes, "a.safetensors")))
    }

    @Test func `reads what safetensors wrote`() throws {
        let file = try ReadableFile(path: Workplace.golden("tensors.safetensors"))
        #expect(try SafetensorsArchive.isSafetensors(file))
        let archive = try SafetensorsArchive(file)
        #expect(archive.tensors.map(\.name) == ["brain", "half", "ids", "whole"])
        for tensor in archive.tensors where tensor.name != "ids" {
            #expect(try archive.values(of: tensor) == (0..<24).map { Float($0) / 8 })
            #expect(tensor.dimensions == [4, 6])
        }
    }

    @Test(arguments: [
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,4]}}",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[8,0]}}",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[4],\"data_offsets\":[0,16]}}",
        "{\"a\":{\"dtype\":\"F4\",\"shape\":[2],\"data_offsets\":[0,8]}}",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[-2],\"data_offsets\":[0,8]}}",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[4611686018427387904,4],\"data_offsets\":[0,0]}}",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[2]}}", "{\"a\":1}", "[]", "{", "{\"a\":{},\"a\":{}}",
    ])
    func `refuses what makes no sense`(header: String) {
        #expect(message { _ = try open(SafetensorsFile.bytes(header: header, numbers: [1, 2])) } != nil)
    }

    @Test func `refuses a file that is cut off anywhere`() throws {
        let tensor = TorchFile.Tensor(name: "a", dimensions: [2, 2], values: [1, 2, 3, 4])
        let bytes = SafetensorsFile(tensors: [tensor]).bytes
        for end in bytes.indices { #expect(message { _ = try open(Array(bytes[..<end])) } != nil) }
        var random = SeededRandom(seed: 12)
        for _ in 0..<FuzzRounds.count(usual: 200) {
            guard let archive = try? open(random.mutation(of: bytes, marks: Array("{}[],:\"0".utf8))) else { continue }
            for tensor in archive.tensors { _ = try? archive.values(of: tensor) }
        }
    }
}
