import Glibc
import MynahKokoro
import MynahModels
import MynahTensors
import MynahTesting
import Testing

struct OpenModelTests {
    private let workplace: Workplace
    private let path: String

    init() throws {
        workplace = try Workplace()
        path = try workplace.write(ReferenceModel.bytes(), "a.gguf")
    }

    @Test func `opens a model with its voices`() throws {
        let model = try OpenModel(path: path)
        #expect(model.description == ReferenceModel.description(.tiny))
        let reference = try ReferenceModel.file()
        for name in ReferenceModel.voices {
            #expect(try model.voice(named: name) == reference.voice(named: name)?.values())
        }
        #expect(try model.voice(named: "nobody") == nil)
    }

    @Test func `goes on when another file takes the place of its own`() throws {
        let model = try OpenModel(path: path)
        let other = try workplace.write([1, 2, 3], "b")
        #expect(rename(other, path) == 0)
        #expect(try model.voice(named: "af_heart") != nil)
        _ = try model.network(precision: .exact, kernels: #require(Kernels(.scalar)))
    }

    @Test func `says so when its file is cut off, and speaks with the network that it has`() throws {
        let model = try OpenModel(path: path)
        let kernels = try #require(Kernels(.scalar))
        let network = try model.network(precision: .exact, kernels: kernels)
        #expect(truncate(path, 10) == 0)
        let cut = message { _ = try model.voice(named: "af_heart") }
        #expect(cut == "'\(path)' was cut off while it was read. Try again.")
        let changed = message { _ = try model.network(precision: .exact, kernels: kernels) }
        #expect(changed == "'\(path)' was cut off while it was read. Try again.")
        let style = KokoroStyle([Float](repeating: 0.1, count: 64))
        #expect(try network.read([0, 5, 0], style: style, on: Workbench(kernels)).frames.count == 3)
    }

    @Test func `says what is wrong with a file`() throws {
        for (bytes, end) in [
            ([], "is empty. Fetch or convert it again."), (Array("GGML".utf8), "its first four bytes are not 'GGUF'."),
            (Array(ReferenceModel.bytes().dropLast(70_000)), "It is cut off or damaged: fetch or convert it again."),
        ] {
            try workplace.write(bytes, "a.gguf")
            let text = message { _ = try OpenModel(path: path) }
            #expect(text?.hasPrefix("'\(path)'") == true && text?.hasSuffix(end) == true)
        }
    }
}
