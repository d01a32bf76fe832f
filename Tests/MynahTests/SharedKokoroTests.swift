import Foundation
import Mynah
import MynahKokoro
import MynahServing
import MynahSynthesis
import MynahTensors
import MynahTesting
import MynahText
import Testing

/// Engines of many lanes over one model, here a tiny one.
struct SharedKokoroTests {
    @Test func `makes one network for all engines, and all say the same`() throws {
        let shared = SharedKokoro(try Self.setup())
        var engines = (0..<3).map { _ in shared.engine() }
        var alone = InstalledKokoro(shared.setup)
        let expected = try Self.speak(&alone)
        for index in engines.indices { #expect(try Self.speak(&engines[index]) == expected) }
        #expect(shared.networksMade == 1)
    }

    @Test func `lets the network go when all engines rest, and makes it anew when one speaks`() throws {
        let shared = SharedKokoro(try Self.setup())
        var (one, two) = (shared.engine(), shared.engine())
        let expected = try Self.speak(&one)
        _ = try Self.speak(&two)
        one.rest()
        #expect(shared.hasNetwork)
        two.rest()
        #expect(!shared.hasNetwork)
        #expect(try Self.speak(&one) == expected)
        #expect(shared.networksMade == 2)
    }

    @Test func `a service of many lanes says what one engine says`() async throws {
        let setup = try Self.setup()
        var settings = ServiceSettings()
        settings.patience = .seconds(600)
        settings.lanes = 4
        let shared = SharedKokoro(setup)
        let service = SpeechService(settings) { EngineRegistry([shared.engine()]) }
        let casting = try await service.cast(voice: Voice.Name("af_heart"), language: nil)
        var request = casting.request(SourceText("Hello there. How are you? Fine, and you? So am I."))
        request.seed = 7
        let order = SpeechOrder(request, from: casting.voice.engine)
        let streams = try (0..<8).map { _ in try service.submit(order) }
        var (alone, sink) = (InstalledKokoro(setup), CollectingSink())
        try Synthesizer().speak(request, with: &alone, into: &sink)
        for stream in streams { #expect(try await stream.rest().samples == sink.samples) }
        #expect(shared.networksMade == 1)
        await service.drain()
    }

    @Test func `is kept and told again as it was spoken, in other texts too`() async throws {
        let shared = SharedKokoro(try Self.setup())
        let cache = SpeechCache(CacheSettings())
        var settings = ServiceSettings()
        settings.patience = .seconds(600)
        (settings.lanes, settings.distantLanes) = (2, 0)
        let service = SpeechService(settings, cache: cache) { EngineRegistry([shared.engine()]) }
        let casting = try await service.cast(voice: Voice.Name("af_heart"), language: nil)
        for (text, hits) in [("Hello there.", 0), ("Hello there.", 1), ("Hello there. ", 2)] {
            let request = casting.request(SourceText(text))
            var (alone, sink) = (InstalledKokoro(shared.setup), CollectingSink())
            try Synthesizer().speak(request, with: &alone, into: &sink)
            let heard = try await service.submit(SpeechOrder(request, from: casting.voice.engine)).rest()
            #expect(heard.samples == sink.samples)
            #expect(heard.marks == sink.marks)
            #expect(cache.statistics[.passage].memoryHits == hits)
        }
        await service.drain()
    }

    @Test func `says what decides its sound`() throws {
        let setup = try Self.setup()
        var (one, same) = (InstalledKokoro(setup), SharedKokoro(setup).engine())
        let fingerprint = one.fingerprint()
        #expect(fingerprint != nil)
        #expect(same.fingerprint() == fingerprint)
        var others = [setup, setup, setup]
        others[0].seed += 1
        others[1].precision = .exact
        let copy = FileManager.default.temporaryDirectory.appendingPathComponent("mynah-copy-\(UUID()).gguf").path
        try FileManager.default.copyItem(atPath: try #require(setup.model), toPath: copy)
        defer { try? FileManager.default.removeItem(atPath: copy) }
        var copied = setup
        copied.model = copy
        var copiedEngine = InstalledKokoro(copied)
        #expect(copiedEngine.fingerprint() == fingerprint, "a model is known by what is in it")
        others[2].model = try Self.write(.f16)
        defer { others[2].model.map { _ = try? FileManager.default.removeItem(atPath: $0) } }
        var seen = [fingerprint]
        for other in others {
            var engine = InstalledKokoro(other)
            seen.append(engine.fingerprint())
        }
        #expect(Set(seen).count == 4)
    }

    private static func speak(_ engine: inout InstalledKokoro) throws -> [Float] {
        var sink = CollectingSink()
        let span = SourceSpan(start: 0, end: 6)
        let passage = Passage(
            text: "Hello.",
            span: span,
            voice: try #require(Voice.Name("af_heart")),
            language: try #require(LanguageTag("en-US"))
        )
        try engine.speak(passage, into: &sink, cancellation: .never)
        return sink.samples
    }

    /// A tiny network that takes pieces of the usual length, in a file that is there as long as the process.
    private static func setup() throws -> KokoroSetup {
        var setup = KokoroSetup()
        setup.model = try modelPath.get()
        setup.threads = 1
        return setup
    }

    private static let modelPath = Result { try write(.f32) }

    private static func write(_ type: ElementType) throws -> String {
        var configuration = KokoroConfiguration.tiny
        configuration.bert.positionCount = 512
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("mynah-shared-\(UUID()).gguf").path
        try ReferenceModel.write(configuration: configuration, type: type, to: path)
        return path
    }
}
