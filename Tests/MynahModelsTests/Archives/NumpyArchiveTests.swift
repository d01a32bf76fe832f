import MynahTesting
import Testing

@testable import MynahModels

@Suite struct NumpyArchiveTests {
    private let workplace: Workplace

    init() throws { workplace = try Workplace() }

    private func open(_ path: String) throws -> NumpyArchive {
        try NumpyArchive(ZipArchive(ReadableFile(path: path)))
    }

    @Test(arguments: ["stored.npz", "compressed.npz"])
    func `reads what NumPy wrote`(name: String) throws {
        let archive = try open(Workplace.golden(name))
        #expect(archive.tensors.map(\.name) == ["af_one", "af_half"])
        #expect(archive.tensors.map(\.dimensions) == [[4, 1, 6], [4, 6]])
        for tensor in archive.tensors { #expect(try archive.values(of: tensor) == (0..<24).map { Float($0) / 8 }) }
    }

    @Test func `refuses arrays that lie in columns`() {
        #expect(message { _ = try open(Workplace.golden("columns.npz")) } != nil)
    }

    @Test(arguments: [
        "", "{'descr': '<f4', 'fortran_order': False, 'shape': (3,), }",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (2, }", "{'descr': '<f4', 'shape': (2,), }",
        "{'descr': '|O', 'fortran_order': False, 'shape': (2,), }",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (-2,), }",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (4611686018427387904, 4), }",
    ])
    func `refuses what makes no sense`(header: String) throws {
        var zip = ZipBuilder()
        zip.add("a.npy", NumpyFile.bytes(header: header, values: [1, 2]))
        let path = try workplace.write(zip.bytes, "a.npz")
        #expect(message { _ = try open(path) } != nil)
    }

    @Test func `survives bytes that are changed at random`() throws {
        let bytes = NumpyFile.bytes(dimensions: [2, 3], values: [1, 2, 3, 4, 5, 6])
        var random = SeededRandom(seed: 13)
        for round in 0..<FuzzRounds.count(usual: 200) {
            var zip = ZipBuilder()
            zip.add(
                "a.npy",
                round < bytes.count ? Array(bytes[..<round]) : random.mutation(of: bytes, marks: [0, 0x27])
            )
            let path = try workplace.write(zip.bytes, "a.npz")
            guard let archive = try? open(path) else { continue }
            for tensor in archive.tensors { #expect(try archive.values(of: tensor).count == tensor.count) }
        }
    }
}
