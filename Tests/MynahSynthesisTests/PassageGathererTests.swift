import MynahAudio
import MynahTesting
import MynahText
import Testing

@testable import MynahSynthesis

struct PassageGathererTests {
    private let short = "This is one of many sentences that all are alike. "

    @Test func `gives a short passage first and then what lasts twice as long`() throws {
        let counts = try passages(String(repeating: short, count: 20), limit: 600).map(\.sentences.count)
        #expect(counts == [1, 2, 6, 11])
    }

    @Test func `puts what is too short to its neighbour`() throws {
        let texts = try passages("Yes. \(short)No.", limit: 600).map { SpokenSentence.text(of: $0.items) }
        #expect(texts == ["Yes. This is one of many sentences that all are alike. No."])
    }

    @Test(arguments: [
        "One two.\n\nThree four.", "One two. <break time=\"1s\"/>Three four.",
        "One two. <prosody rate=\"fast\">Three four.</prosody>",
    ])
    func `keeps apart what the caller parts`(text: String) throws {
        #expect(try passages(text, limit: 600).count == 2)
    }

    @Test func `leaves every passage as it is without a limit`() throws {
        #expect(try passages("One. Two. Three.", limit: 0).count == 3)
    }

    @Test(arguments: 0..<50)
    func `loses nothing and keeps the order`(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let pieces = ["One. ", "Two words, ", "three! ", "\n\n", "A longer sentence goes on for quite a while. ", "?"]
        let text = (0..<60).map { _ in pieces.randomElement(using: &random)! }.joined()
        let limit = Int.random(in: 0...800, using: &random)
        #expect(try passages(text, limit: limit).flatMap(\.items) == passages(text, limit: 0).flatMap(\.items))
    }

    @Test func `marks each sentence of a passage, and gathers none where pauses are stated`() throws {
        let text = "One two. Three four five. Six."
        let heard = try speak(text, pauses: .natural)
        #expect(heard.passages == [text])
        #expect(heard.sentences == [[0, 8, 0, 200], [9, 25, 200, 500], [26, 30, 500, 600]])
        let pauses = Pauses(clause: .zero, sentence: .seconds(1), paragraph: .zero)
        #expect(try speak(text, pauses: pauses).passages == ["One two.", "Three four five.", "Six."])
    }

    private func passages(_ text: String, limit: Int) throws -> [PlannedPassage] {
        let source = SourceText(text)
        let script =
            text.contains("<") ? try Script(SourceText("<speak>\(text)</speak>"), format: .ssml) : Script(plain: source)
        let reader = TextReader(script, language: LanguageTag("en")!)
        return Array(PassageGatherer(PassagePlanner(reader), limit: limit))
    }

    private func speak(_ text: String, pauses: Pauses) throws -> (passages: [String], sentences: [[Int]]) {
        let recorder = RecordingEngine(LoudEngine(GatheringEngine()))
        var engine = recorder
        var sink = CollectingSink()
        let request = SpeechRequest(
            text: SourceText(text),
            voice: SilentEngine.voice,
            language: LanguageTag("en")!,
            pauses: pauses
        )
        try Synthesizer().speak(request, with: &engine, into: &sink)
        let sentences = sink.marks.filter { $0.kind == .sentence }.map { mark in
            [mark.span.start, mark.span.end] + [mark.start, mark.end].map { Int(($0 / .milliseconds(1)).rounded()) }
        }
        return (recorder.passages.map(\.text), sentences)
    }
}

/// A silent engine that likes several sentences at once.
private struct GatheringEngine: SpeechEngine {
    let base = SilentEngine()
    let habits = EngineHabits(gatheredBytes: 600)
    var name: EngineName { base.name }
    var sampleRate: SampleRate { base.sampleRate }

    func voices() -> [Voice] { base.voices() }

    func speak<Sink: SpeechSink>(
        _ passage: Passage,
        into sink: inout Sink,
        cancellation: Cancellation
    ) throws(SynthesisError) {
        try base.speak(passage, into: &sink, cancellation: cancellation)
    }
}
