import MynahSynthesis
import MynahTesting
import Testing

/// The contract against the doubles, and against engines that break one promise each.
struct SpeechEngineContractTests {
    typealias Clause = SpeechEngineContract.Clause

    static let engines: [@Sendable () -> any SpeechEngine] = [
        { SilentEngine() },
        { RecordingEngine(SilentEngine()) },
        { FailingEngine(SilentEngine()) { _ in nil } },
        { SlowEngine(SilentEngine()) {} },
    ]

    @Test(arguments: engines.indices, Clause.allCases)
    func `every double keeps the contract`(engine: Int, clause: Clause) {
        let contract = SpeechEngineContract(voice: SilentEngine.voice, makeEngine: Self.engines[engine])
        #expect(contract.violation(of: clause) == nil)
    }

    @Test(arguments: [
        (Clause.makesSoundSamples, Fault.overload, "Broken: a sample lies outside ±1."),
        (.makesSoundSamples, .notANumber, "Broken: a sample is not a finite number."),
        (.makesSoundSamples, .mute, "Broken: it makes no samples for words."),
        (.marksWordsInOrder, .unmarked, "Broken: it marks no words."),
        (.marksWordsInOrder, .lateMarks, "Broken: a mark lies outside the audio."),
        (.repeatsItself, .wandering, "Broken: the same passage does not give the same samples."),
        (.refusesUnknownVoices, .obliging, "Broken: it does not refuse a voice that it lacks."),
        (.noticesCancellation, .deaf, "Broken: it speaks although it was cancelled before."),
    ])
    func `a broken promise is named`(clause: Clause, fault: Fault, sentence: String) {
        let contract = SpeechEngineContract(voice: SilentEngine.voice) { FaultyEngine(fault: fault) }
        #expect(contract.violation(of: clause) == sentence)
    }
}
