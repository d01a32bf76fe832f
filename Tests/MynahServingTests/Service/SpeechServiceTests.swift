import MynahAudio
import MynahCodecs
import MynahSynthesis
import MynahTesting
import MynahText
import Testing

@testable import MynahServing

struct SpeechServiceTests {
    private static let text = "One two three. Four five.\n\nSix. Seven eight nine ten."

    @Test func `sounds as one engine does in one go`() async throws {
        let order = ServiceFixture.order(Self.text)
        let whole = try ServiceFixture.whole(order)
        let fixture = ServiceFixture()
        let streams = try (0..<8).map { _ in try fixture.service.submit(order) }
        for stream in streams {
            let heard = try await stream.rest()
            #expect(heard.samples == whole.samples)
            #expect(heard.marks == whole.marks)
            #expect(heard.sampleCount == whole.samples.count)
        }
        await fixture.service.drain()
        let statistics = fixture.service.statistics
        #expect([statistics.accepted, statistics.finished, statistics.streams] == [8, 8, 0])
        #expect(statistics.characters == 8 * order.characters)
    }

    @Test(arguments: [AudioFormat.wav, .mp3, .opus, .flac, .pcm, .ogg])
    func `encodes on the lane what the encoder makes of the whole`(format: AudioFormat) async throws {
        let order = ServiceFixture.order(Self.text) { $0.encoding = SpeechEncoding(format) }
        let samples = try ServiceFixture.whole(order).samples
        let fixture = ServiceFixture()
        let heard = try await fixture.service.submit(order).rest()
        #expect(heard.samples.isEmpty)
        #expect(heard.sampleCount == samples.count)
        // Ogg streams have a random number each, so only their lengths agree.
        let expected = try format.encode(AudioBuffer(samples: samples, rate: .speech))
        if [.opus, .ogg].contains(format) {
            #expect(abs(heard.bytes.count - expected.count) < 200)
        } else {
            #expect(heard.bytes == expected)
        }
    }

    @Test func `goes on where an order was left, as if nothing had been`() async throws {
        let order = ServiceFixture.order(Self.text) { order in
            order.request.seed = 1
            order.keepsPlace = true
            order.priority = .batch
        }
        let whole = try ServiceFixture.whole(order)
        let fixture = ServiceFixture()
        var (heard, rest): (SpeechPiece, SpeechOrder) = (SpeechPiece(), order)
        do {
            let stream = try fixture.service.submit(order)
            while heard.stop == nil {
                heard.append(try #require(try await stream.next()))
            }
            let stop = try #require(heard.stop)
            heard.samples.removeLast(heard.samples.count - stop.sampleCount)
            heard.marks.removeLast(heard.marks.count - stop.markCount)
            rest.start = stop.bookmark
        }
        #expect(rest.characters < order.characters)
        heard.append(try await fixture.service.submit(rest).rest())
        #expect(heard.samples == whole.samples)
        #expect(heard.marks == whole.marks)
    }

    @Test func `speaks first passages before later ones`() async throws {
        let gate = Gate()
        let fixture = ServiceFixture { SlowEngine(LoudEngine(SilentEngine())) { gate.pass() } }
        let long = try fixture.service.submit(ServiceFixture.order("One. Two. Three. Four."))
        gate.awaitWaiting(1)
        let short = try fixture.service.submit(ServiceFixture.order("Hello."))
        gate.admit(2)
        #expect(try await short.rest().marks.count == 2)
        let first = try await long.next()
        #expect(first?.marks.count == 2)
        gate.open()
        #expect(try await long.rest().marks.count == 6)
    }

    @Test func `a failure is one stream's affair`() async throws {
        let failure = SynthesisError(.engineFailed, "The engine broke.")
        let fixture = ServiceFixture {
            FailingEngine(LoudEngine(SilentEngine())) { $0.text == "Break." ? failure : nil }
        }
        let broken = try fixture.service.submit(ServiceFixture.order("One. Break. Two."))
        let sound = try fixture.service.submit(ServiceFixture.order("One. Two."))
        await #expect(throws: failure) { try await broken.rest() }
        #expect(try await sound.rest().marks.count == 4)
        await fixture.service.drain()
        #expect(fixture.service.statistics.failed == 1)
    }

    @Test func `cancelling frees the lane within a piece`() async throws {
        let gate = Gate()
        let fixture = ServiceFixture { SlowEngine(LoudEngine(SilentEngine())) { gate.pass() } }
        let first = try fixture.service.submit(ServiceFixture.order("One two three four five."))
        gate.awaitWaiting(1)
        first.cancel()
        let second = try fixture.service.submit(ServiceFixture.order("Six."))
        gate.admit(2)
        #expect(try await second.rest().marks.count == 2)
        let error = await #expect(throws: SynthesisError.self) { try await first.next() }
        #expect(error?.code == .cancelled)
        await fixture.service.drain()
        #expect(fixture.service.statistics.cancelled == 1)
    }

    @Test func `letting a stream go cancels it`() async throws {
        let gate = Gate()
        let fixture = ServiceFixture { SlowEngine(LoudEngine(SilentEngine())) { gate.pass() } }
        _ = try fixture.service.submit(ServiceFixture.order("One two three four five."))
        gate.open()
        await fixture.service.drain()
        #expect(fixture.service.statistics.cancelled == 1)
    }

    @Test func `cancelling the reader's task ends its wait`() async throws {
        let gate = Gate()
        let fixture = ServiceFixture { SlowEngine(LoudEngine(SilentEngine())) { gate.pass() } }
        let stream = try fixture.service.submit(ServiceFixture.order("One."))
        let reader = Task { try await stream.next() }
        gate.awaitWaiting(1)
        reader.cancel()
        let error = await #expect(throws: SynthesisError.self) { try await reader.value }
        #expect(error?.code == .cancelled)
        gate.open()
        await fixture.service.drain()
    }

    @Test func `speaks no further ahead than a slow reader hears`() async throws {
        var settings = ServiceFixture.oneLane
        settings.mostUnread = .seconds(1)
        let recorder = PassageCount()
        let fixture = ServiceFixture(settings) { CountingEngine(recorder) }
        let text = String(repeating: "One two three four five six seven eight. ", count: 20)
        let slow = try fixture.service.submit(ServiceFixture.order(text))
        // Whoever does not listen gets everything, so that the lane has passed the slow one by when it is done.
        let whole = try fixture.service.submit(ServiceFixture.order(text) { $0.isStreamed = false })
        #expect(try await whole.rest().marks.count == 20 * 9)
        #expect(recorder.value <= 20 + 3)
        let heard = try await slow.rest()
        #expect(heard.marks.count == 20 * 9)
        #expect(recorder.value == 40)
    }

    @Test func `refuses what would have to wait too long and says how long`() throws {
        let gate = Gate()
        let fixture = ServiceFixture { SlowEngine(LoudEngine(SilentEngine())) { gate.pass() } }
        defer { gate.open() }
        let text = String(repeating: "One two three four five six seven eight. ", count: 100)
        var streams: [SpokenStream] = []
        var refusal: ServiceRefusal?
        while refusal == nil, streams.count < 1_000 {
            do throws(ServiceRefusal) {
                streams.append(try fixture.service.submit(ServiceFixture.order(text)))
            } catch {
                refusal = error
            }
        }
        #expect(refusal?.code == .overloaded)
        #expect((10...30).contains(streams.count))
        #expect(refusal?.retryAfter.map { $0 >= .seconds(1) } == true)
        #expect(fixture.service.statistics.refused == 1)
    }

    @Test func `refuses everything once it drains`() async throws {
        let fixture = ServiceFixture()
        await fixture.service.drain()
        let refusal = #expect(throws: ServiceRefusal.self) { try fixture.service.submit(ServiceFixture.order("One.")) }
        #expect(refusal?.code == .draining)
        #expect(refusal?.message == "The service is about to end and takes no more. Ask another.")
    }

    @Test func `ends a stream that passes its deadline`() async throws {
        let gate = Gate()
        let fixture = ServiceFixture { SlowEngine(LoudEngine(SilentEngine())) { gate.pass() } }
        let stream = try fixture.service.submit(ServiceFixture.order("One.") { $0.deadline = .seconds(3) })
        gate.awaitWaiting(1)
        fixture.clock.advance(by: .seconds(4))
        fixture.service.lookAfter()
        let error = await #expect(throws: SynthesisError.self) { try await stream.next() }
        #expect(error?.code == .timedOut)
        gate.open()
        await fixture.service.drain()
        #expect(fixture.service.statistics.failed == 1)
    }

    @Test func `casts voices and lists them`() async throws {
        let fixture = ServiceFixture()
        #expect(await fixture.service.voices().map(\.name) == [SilentEngine.voice])
        #expect(try await fixture.service.cast(voice: nil, language: LanguageTag("en")).name == SilentEngine.voice)
        let error = await #expect(throws: SynthesisError.self) {
            try await fixture.service.cast(voice: Voice.Name("nobody"), language: nil)
        }
        #expect(error?.code == .unknownVoice)
    }
}
