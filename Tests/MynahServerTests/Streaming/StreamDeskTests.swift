import MynahSynthesis
import MynahText
import Testing

@testable import MynahServer

@Suite struct StreamDeskTests {
    private func texts(_ desk: StreamDesk) async -> [String] {
        var texts: [String] = []
        while let work = await desk.next() {
            switch work {
            case .part(let part): texts.append("\(part.utterance): \(part.text.text)")
            case .end(let number): texts.append("end \(number)")
            }
        }
        return texts
    }

    @Test func `numbers utterances, and ends them where the client says`() async throws {
        let desk = StreamDesk(StreamConfig(), longest: 1_000)
        for command: StreamCommand in [.text("One. Two"), .flush, .flush, .text("Three."), .close] {
            try await desk.take(command)
        }
        #expect(await texts(desk) == ["1: One.", "1: Two", "end 1", "2: Three.", "end 2"])
    }

    @Test func `forgets at a cancel all that was not spoken`() async throws {
        let desk = StreamDesk(StreamConfig(), longest: 1_000)
        for command: StreamCommand in [.text("One. Two. "), .flush, .text("Three. Fo")] { try await desk.take(command) }
        #expect(await desk.cancel() == [1, 2])
        #expect(await desk.cancel() == [])
        for command: StreamCommand in [.text("Five."), .close] { try await desk.take(command) }
        #expect(await texts(desk) == ["3: Five.", "end 3"])
    }

    @Test func `gives no number to what has no text`() async throws {
        let desk = StreamDesk(StreamConfig(), longest: 1_000)
        for command: StreamCommand in [
            .text("  "), .flush, .text("Gone"), .clear, .flush, .text("One."), .flush, .close,
        ] {
            try await desk.take(command)
        }
        #expect(await texts(desk) == ["1: One.", "end 1"])
    }

    @Test func `speaks what came before a config as it was to be when it came`() async throws {
        let desk = StreamDesk(StreamConfig(), longest: 1_000)
        var fast = StreamConfig()
        fast.speed = Speed(clamping: 2)
        var timed = fast
        timed.timestamps = .word
        for command: StreamCommand in [
            .text("Hello there "), .config(fast), .text("my "), .config(timed), .text("friend."), .close,
        ] { try await desk.take(command) }
        var parts: [StreamDesk.Part] = []
        while let work = await desk.next() { if case .part(let part) = work { parts.append(part) } }
        #expect(parts.map { $0.text.text } == ["Hello there", "my friend."])
        #expect(parts.map { $0.config.speed } == [.normal, fast.speed])
        #expect(parts.map { $0.config.timestamps } == [nil, .word])
    }

    @Test func `speaks a document of SSML as a whole`() async throws {
        var config = StreamConfig()
        config.inputFormat = .ssml
        let desk = StreamDesk(config, longest: 1_000)
        for command: StreamCommand in [.text("<speak>One. Two"), .text(". Three.</speak>"), .text("<speak>"), .close] {
            try await desk.take(command)
        }
        #expect(await texts(desk) == ["1: <speak>One. Two. Three.</speak>", "1: <speak>", "end 1"])
    }

    @Test func `refuses text that nobody will have spoken for long`() async throws {
        let desk = StreamDesk(StreamConfig(), longest: 10)
        for command: StreamCommand in [.text("Ab cd ef."), .flush, .text("Gh ij kl."), .flush] {
            try await desk.take(command)
        }
        let error = await #expect(throws: APIError.self) { try await desk.take(.text("Mn")) }
        #expect(error?.code == "too_far_ahead")
        _ = await desk.next()
        try await desk.take(.text("Mn"))
    }

    @Test func `refuses an utterance that has no end`() async throws {
        let desk = StreamDesk(StreamConfig(), longest: 10)
        try await desk.take(.text("12345"))
        let error = await #expect(throws: APIError.self) { try await desk.take(.text("123456")) }
        #expect(error?.code == "text_too_long")
    }
}
