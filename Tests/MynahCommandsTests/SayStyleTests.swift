import MynahKokoro
import Testing

/// Styles of the caller's own.
struct SayStyleTests {
    private let sandbox: Sandbox
    private let variables: [String: String]
    private let width = Sandbox.configuration.voiceRowLength

    init() throws {
        sandbox = try Sandbox()
        variables = try sandbox.installModel()
    }

    /// Writes rows of numbers as a file.
    private func write(_ rows: [[Float]], to name: String) throws {
        try sandbox.write(rows.flatMap { $0 }.withUnsafeBytes { Array($0) }, to: name)
    }

    private func say(_ line: String) throws -> Ending { try sandbox.run("say \(line)", variables) }

    @Test func `speaks as a row says, by tokens, signs and text`() throws {
        try write([[Float](repeating: 0.1, count: width)], to: "a.bin")
        try write([[Float](repeating: -0.1, count: width)], to: "b.bin")
        for what in ["--tokens 0,50,43,0", "--phonemes hˈO", "Hello"] {
            var sounds: Set<[UInt8]> = []
            for style in ["--style a.bin", "--style b.bin", ""] {
                #expect(try say("\(what) \(style) -o a.wav") == Ending(.exit(0)))
                sounds.insert(try sandbox.read("a.wav"))
            }
            #expect(sounds.count == 3, "\(what)")
        }
    }

    @Test func `takes the row for the number of signs from a pack`() throws {
        let low = [Float](repeating: 0.1, count: width)
        let high = [Float](repeating: -0.1, count: width)
        try write([low, high, low], to: "pack.bin")
        try write([high], to: "high.bin")
        try write([low], to: "low.bin")
        for (tokens, style) in [("0,50,0", "low"), ("0,50,43,0", "high"), ("0,50,43,50,43,0", "low"), ("0", "low")] {
            #expect(try say("--tokens \(tokens) --style pack.bin -o a.wav") == Ending(.exit(0)))
            #expect(try say("--tokens \(tokens) --style \(style).bin -o b.wav") == Ending(.exit(0)))
            #expect(try sandbox.read("a.wav") == sandbox.read("b.wav"), "\(tokens)")
        }
    }

    @Test func `is what the model's own voice is, where it has its rows`() throws {
        #expect(try sandbox.run("voices mix am_puck -o puck.bin", variables) == Ending(.exit(0)))
        #expect(try say("Hello. --style puck.bin -o a.wav") == Ending(.exit(0)))
        #expect(try say("Hello. -v am_puck -o b.wav") == Ending(.exit(0)))
        #expect(try sandbox.read("a.wav") == sandbox.read("b.wav"))
    }

    @Test func `names what is wrong with a style`() throws {
        try sandbox.write([UInt8](repeating: 0, count: 4 * width + 1), to: "long.bin")
        try sandbox.write([], to: "empty.bin")
        var row = [Float](repeating: 0.5, count: 2 * width)
        row[width + 3] = .nan
        try write([row], to: "nan.bin")
        row[width + 3] = -.infinity
        try write([row], to: "infinite.bin")
        let size =
            "which is no voice: this model's have rows of \(width) numbers, \(4 * width) bytes each, 4096 rows at most."
        for (name, message) in [
            ("long", "'long.bin' has \(4 * width + 1) bytes, \(size)"), ("empty", "'empty.bin' has 0 bytes, \(size)"),
            ("nan", "Number 3 of row 1 in 'nan.bin' is not a number (NaN). Make the file again."),
            ("infinite", "Number 3 of row 1 in 'infinite.bin' is infinite. Make the file again."),
            ("none", "'none.bin' cannot be read: No such file or directory. Check the name."),
        ] {
            #expect(try say("Hello --style \(name).bin -o a.wav") == failure(message))
            #expect(try say("--tokens 0 --style \(name).bin -o a.wav") == failure(message))
        }
    }

    @Test func `is of Kokoro alone`() throws {
        try write([[Float](repeating: 0.1, count: width)], to: "a.bin")
        let message =
            "--style is for Kokoro's voices, and 'slt' is one of flite. Name one of Kokoro's with --voice; 'mynah pull kokoro' brings them."
        #expect(try say("Hello -v slt --style a.bin -o a.wav") == failure(message))
    }
}
