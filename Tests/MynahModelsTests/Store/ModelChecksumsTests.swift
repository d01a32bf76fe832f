import Glibc
import MynahKokoro
import MynahModels
import MynahTensors
import MynahTesting
import Testing

struct ModelChecksumsTests {
    private let workplace: Workplace
    private let model: OpenModel
    private let notes: String

    init() throws {
        workplace = try Workplace()
        model = try OpenModel(path: workplace.write(ReferenceModel.bytes(), "a.gguf"))
        notes = workplace.folder + "/cache/mynah/model-checksums"
    }

    private var checksums: ModelChecksums {
        ModelChecksums(environment: ["XDG_CACHE_HOME": workplace.folder + "/cache"])
    }

    @Test func `reads a model once, and tells what is in it`() throws {
        let checksum = try ModelChecksums(path: nil).checksum(of: model)
        #expect(checksum.count == 64)
        #expect(try checksums.checksum(of: model) == checksum)
        #expect(try text() == "\(checksum) \(model.stamp)\n")
        // What is noted is believed.
        let other = String(checksum.reversed())
        _ = try workplace.write(Array("\(other) \(model.stamp)\n".utf8), "cache/mynah/model-checksums")
        #expect(try checksums.checksum(of: model) == other)
    }

    @Test func `knows a copy by what is in it, and another file by its place`() throws {
        let copy = try OpenModel(path: workplace.write(ReferenceModel.bytes(), "b.gguf"))
        let other = try OpenModel(path: workplace.write(ReferenceModel.bytes(storage: KokoroStorage(.f16)), "c.gguf"))
        let all = try [model, copy, other].map { try checksums.checksum(of: $0) }
        #expect(all[0] == all[1])
        #expect(all[0] != all[2])
        #expect(try text().split(separator: "\n").count == 3)
    }

    @Test(arguments: ["", "nonsense\n", "00 1,2,3\n", String(repeating: "a", count: 1 << 17)])
    func `does without notes that are damaged, and makes them anew`(damaged: String) throws {
        let checksum = try checksums.checksum(of: model)
        _ = try workplace.write(Array(damaged.utf8), "cache/mynah/model-checksums")
        #expect(try checksums.checksum(of: model) == checksum)
        #expect(try text() == "\(checksum) \(model.stamp)\n")
    }

    @Test func `does without a place for notes`() throws {
        _ = try workplace.write([], "cache")
        #expect(try checksums.checksum(of: model) == ModelChecksums(path: nil).checksum(of: model))
    }

    @Test func `keeps the notes of the latest models alone, for their owner`() throws {
        _ = try checksums.checksum(of: model)
        let digits = String(repeating: "0", count: 64)
        let lines = (0..<100).map { "\(digits) stamp\($0)\n" }.joined()
        _ = try workplace.write(Array(lines.utf8), "cache/mynah/model-checksums")
        _ = try checksums.checksum(of: model)
        let kept = try text().split(separator: "\n")
        #expect([kept.count, kept.filter { $0.hasPrefix(digits) }.count] == [64, 63])
        var status = stat()
        #expect(stat(notes, &status) == 0 && status.st_mode & 0o777 == 0o600)
    }

    private func text() throws -> String {
        String(decoding: try workplace.read("cache/mynah/model-checksums"), as: UTF8.self)
    }
}
