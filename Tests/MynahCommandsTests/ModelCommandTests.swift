import Foundation
import MynahKokoro
import MynahTesting
import Testing

/// What is printed of models, and what becomes of them.
struct ModelCommandTests {
    private let sandbox: Sandbox

    init() throws {
        sandbox = try Sandbox()
        try sandbox.write(ReferenceModel.bytes(), to: "a.gguf")
    }

    /// What `mynah model info --json` prints.
    private struct Info: Decodable {
        struct Part: Decodable {
            let name: String
            let tensors: Int
            let parameters: Int
            let bytes: Int
            let types: [String]
        }

        struct Voice: Decodable, Equatable {
            let name: String
            let language: String
            let gender: String
        }

        let name: String
        let parameters: Int
        let bytes: Int
        let sha256: String
        let parts: [Part]
        let voices: [Voice]
    }

    private func info(_ name: String) throws -> Info {
        let ending = try sandbox.run("model info --json \(name)")
        #expect(ending.manner == .exit(0) && ending.errors == "")
        return try JSONDecoder().decode(Info.self, from: Data(ending.output))
    }

    @Test func `tells a program what is in a model`() throws {
        let info = try info("a.gguf")
        #expect(info.name == "Reference")
        #expect(info.parts.map(\.name) == KokoroPart.allCases.map(\.rawValue))
        #expect(info.parts.dropLast().map(\.parameters).reduce(0, +) == info.parameters)
        #expect(info.parts.allSatisfy { $0.types == ["f32"] && $0.bytes == 4 * $0.parameters })
        #expect(try info.bytes == sandbox.read("a.gguf").count)
        #expect(try sandbox.shell("sha256sum a.gguf").text == "\(info.sha256)  a.gguf\n")
        #expect(info.voices.first == Info.Voice(name: "af_heart", language: "en-US", gender: "female"))
    }

    @Test func `tells a person what is in a model`() throws {
        let lines = try sandbox.run("model info a.gguf").text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.first == "NAME         Reference")
        #expect(lines.contains("VOICE     LANGUAGE  GENDER") && lines.contains("bf_emma   en-GB     female"))
    }

    @Test func `stores a model in other types`() throws {
        #expect(try sandbox.run("model quantize a.gguf -o b.gguf --type bf16,decoder=q8_0") == Ending(.exit(0)))
        let info = try info("b.gguf")
        #expect(info.parts.first { $0.name == "decoder" }?.types.first == "q8_0")
        #expect(info.parts.first { $0.name == "bert" }?.types == ["bf16", "f32"])
        #expect(info.parts.first { $0.name == "voices" }?.types == ["f32"])
        #expect(try sandbox.run("model convert b.gguf -o c.gguf --type f32") == Ending(.exit(0)))
        #expect(try self.info("c.gguf").bytes == sandbox.read("a.gguf").count)
    }

    @Test func `adds a voice to a model`() throws {
        let values = [Float](repeating: 0.5, count: 62 * KokoroConfiguration.tiny.voiceRowLength)
        try sandbox.write(values.withUnsafeBytes { Array($0) }, to: "jm_mine.bin")
        #expect(try sandbox.run("model convert jm_mine.bin a.gguf -o a.gguf --type f32") == Ending(.exit(0)))
        #expect(try info("a.gguf").voices.last == Info.Voice(name: "jm_mine", language: "ja", gender: "male"))
        #expect(try sandbox.files == ["a.gguf", "jm_mine.bin"])
    }

    @Test(arguments: [
        ("model info none.gguf", "'none.gguf' cannot be read: No such file or directory. Check the name."),
        ("model info .", "'.' is no plain file. Name a file."),
        (
            "model convert a.gguf a.gguf -o b.gguf",
            "There are several networks among the files. Name one."
        ),
        (
            "model convert a.gguf -o no/b.gguf",
            "'no/b.gguf' cannot be written: No such file or directory. Make its folder first, or choose another."
        ),
        ("model quantize a.gguf -o . --type f16", "'.' is no plain file. Name another."),
    ])
    func `says what is wrong`(line: String, message: String) throws {
        #expect(try sandbox.run(line) == failure(message))
        #expect(try sandbox.files == ["a.gguf"])
    }

    @Test(.enabled(if: !Sandbox.isSanitized, "a sanitizer maps files of its own"))
    func `leaves nothing where a file may not become that large`() throws {
        #expect(
            try sandbox.shell("ulimit -f 100; mynah model convert a.gguf -o b.gguf")
                == failure("'b.gguf' cannot be written: File too large. Raise the limit on file sizes (ulimit -f).")
        )
        #expect(try sandbox.files == ["a.gguf"])
    }

    @Test func `knows its types`() throws {
        let message = try sandbox.run("model convert a.gguf -o b.gguf --type bf17").errors
        #expect(message.contains("'bf17'") && message.contains("q8_0"))
        #expect(try sandbox.run("model quantize a.gguf -o b.gguf").manner == .exit(2))
    }
}
