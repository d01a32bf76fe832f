import Mynah
import MynahTesting
import Testing

/// Speech that is saved.
struct SpeechTests {
    private let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    private func speech() async throws -> Speech {
        try await Speaker { EngineRegistry([LoudEngine(SilentEngine())]) }.speak("one two three")
    }

    @Test(arguments: AudioFormat.allCases)
    func `is saved in the format of the ending`(format: AudioFormat) async throws {
        let speech = try await speech()
        try speech.save(to: sandbox.path("a.\(format)"))
        let expected = try format.encode(speech.audio)
        // Streams in Ogg carry a random number; all else is the same.
        #expect(try sandbox.read("a.\(format)").count == expected.count)
        if format != .opus && format != .ogg { #expect(try sandbox.read("a.\(format)") == expected) }
    }

    @Test func `is WAV where the ending says nothing`() async throws {
        let speech = try await speech()
        try speech.save(to: sandbox.path("speech"))
        #expect(try WAVReader.read(try sandbox.read("speech")).samples.count == speech.audio.samples.count)
    }

    @Test func `says why it cannot be saved`() async throws {
        let speech = try await speech()
        let path = sandbox.path("none/a.wav")
        let error = #expect(throws: SynthesisError.self) { try speech.save(to: path) }
        let reason = "No such file or directory"
        #expect(
            error
                == SynthesisError(
                    .outputFailed,
                    "'\(path)' cannot be written: \(reason). Make its folder first, or choose another.",
                    cause: reason
                )
        )
    }
}
