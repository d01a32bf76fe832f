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
        #expect(await desk.cancel() == 2)
        #expect(await desk.cancel() == 2)
        for command: StreamCommand in [.text("Five."), .close] { try await desk.take(command) }
        #expect(await texts(desk) == ["3: Five.", "end 3"])
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
