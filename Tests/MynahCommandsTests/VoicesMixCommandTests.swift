import MynahKokoro
import MynahTesting
import Testing

/// Mixtures of voices that are kept.
struct VoicesMixCommandTests {
    private let sandbox: Sandbox
    private let variables: [String: String]

    init() throws {
        sandbox = try Sandbox()
        variables = try sandbox.installModel()
    }

    private func mix(_ line: String) throws -> Ending { try sandbox.run("voices mix \(line)", variables) }

    @Test func `makes a model that speaks with the mixture`() throws {
        #expect(try mix("bf_emma*0.7+af_heart*0.3 -o my.gguf") == Ending(.exit(0)))
        #expect(try sandbox.run("say Hello. --model my.gguf -v my -o a.wav", variables) == Ending(.exit(0)))
        #expect(
            try sandbox.run("say Hello. -l en-GB -v bf_emma*0.7+af_heart*0.3 -o b.wav", variables) == Ending(.exit(0))
        )
        #expect(try sandbox.read("a.wav") == sandbox.read("b.wav"))
        let voices = try sandbox.run("voices --model my.gguf", variables).text.split(separator: "\n").prefix(5)
        #expect(
            voices.map { $0.split(separator: " ").prefix(4).joined(separator: " ") }.last == "my en-GB female kokoro"
        )
        #expect(try sandbox.run("model check my.gguf -v my", variables).text.contains("ok       tensors"))
        #expect(try mix("my-af_heart --model my.gguf --name other -o my.gguf") == Ending(.exit(0)))
        #expect(
            try sandbox.run("voices --names --model my.gguf").text.hasPrefix("af_heart\nam_puck\nbf_emma\nmy\nother\n")
        )
    }

    @Test func `writes the rows alone`() throws {
        #expect(try mix("am_puck -o a.bin") == Ending(.exit(0)))
        let configuration = Sandbox.configuration
        let (rows, length) = (configuration.voiceRowCount, configuration.voiceRowLength)
        let values = ReferenceWeights.voice("am_puck", rows: rows, rowLength: length)
        #expect(try sandbox.read("a.bin") == values.withUnsafeBytes { Array($0) })
    }

    @Test(arguments: [
        (
            "af_hart -o a.bin",
            "Kokoro has no voice 'af_hart'. Did you mean 'af_heart'? 'mynah voices' lists all."
        ),
        (
            "af_heart* -o a.bin",
            "The voice \"af_heart*\" cannot be read: a weight is a number from 0 to 100, such as 0.5."
        ),
        (
            "af_heart -o am_puck.gguf",
            "The model 'FOLDER/models/kokoro.gguf' has a voice 'am_puck' already. Choose another name."
        ),
        (
            "af_heart -o no/a.gguf",
            "'no/a.gguf' cannot be written: No such file or directory. Make its folder first, or choose another."
        ),
        (
            "af_heart -o no/a.bin",
            "'no/a.bin' cannot be written: No such file or directory. Make its folder first, or choose another."
        ),
    ])
    func `says what is wrong`(line: String, message: String) throws {
        let message = message.replacing("FOLDER", with: sandbox.folder)
        #expect(try mix(line) == failure(message))
        #expect(try sandbox.files == ["models"])
    }

    @Test(arguments: [
        ("af_heart -o a.wav", "--output ends in .gguf, for a model, or in .pt, .safetensors or .bin, for rows alone"),
        (
            "af_heart -o my-own.gguf",
            "\"my-own\" can be no voice's name; give --name, one of letters, digits and underscores"
        ),
        ("af_heart", "say with --output where to write the mixture, or with --keep what to keep it as"),
        ("af_heart --keep a.b", "\"a.b\" can be no voice's name; give letters, digits and underscores"),
        ("af_heart -o a.bin --name x", "--name is for models; the rows in a .bin have no name"),
    ])
    func `says what is written wrong`(line: String, message: String) throws {
        #expect(try mix(line) == usageError(message, see: "voices mix"))
    }

    @Test(.enabled(if: !Sandbox.isSanitized, "a sanitizer maps files of its own"))
    func `leaves nothing where a file may not become that large`() throws {
        for (name, mention) in [("a.gguf", "File too large"), ("a.bin", "File too large")] {
            let ending = try sandbox.shell("ulimit -f 10; mynah voices mix af_heart -o \(name)", variables)
            #expect(ending.manner == .exit(1) && ending.errors.contains(mention))
        }
        #expect(try sandbox.files == ["models"])
    }

    @Test func `leaves listing as it is`() throws {
        #expect(try sandbox.run("voices", variables).text.hasPrefix("NAME"))
        let unknown = try sandbox.run("voices mxi", variables)
        #expect(unknown.manner == .exit(2) && unknown.errors.contains("'mynah voices' has no command 'mxi'"))
        #expect(try sandbox.run("help voices").text.contains("mix"))
        #expect(try sandbox.run("voices mix --help").text.hasPrefix("mynah voices mix"))
    }
}
