public import MynahAudio
package import MynahProcess
public import MynahSynthesis
import MynahWire

/// espeak-ng's voices for more than a hundred languages, spoken by `mynah-espeak`, a program of its own that stays warm.
///
/// The program is started when it is first needed, replaced when it dies, and killed when it hangs. Voices are named after
/// espeak-ng's: `espeak-de`, `espeak-pt-br`, and with one of its variants `espeak-de+f3`. Below half speed its audio is stretched.
public struct EspeakEngine: SpeechEngine {
    static let engineName = EngineName("espeak")

    /// The engine's name, `espeak`.
    public var name: EngineName { Self.engineName }

    /// The rate that all of espeak-ng's own voices are made at.
    public let sampleRate = SampleRate(hertz: 22_050)!

    /// A sentence at a time, spoken by another process.
    public let habits = EngineHabits(computesElsewhere: true).staged(at: [])

    private let companion: EspeakCompanion
    private var catalogue: EspeakCatalogue?
    private var stamp: (process: Int32, bytes: [UInt8])?

    /// Makes an engine; nothing is started yet.
    public init() { self.init(EspeakCompanion.plan()) }

    /// Makes an engine over another program or in another environment, that must say something every `answerLimit`.
    package init(_ plan: CompanionPlan, answerLimit: Duration = .seconds(10)) {
        companion = EspeakCompanion(plan, answerLimit: answerLimit)
    }

    /// The process number of the program; `nil` while none runs.
    package var processIdentifier: Int32? { companion.processIdentifier }

    public mutating func voices() throws(SynthesisError) -> [Voice] {
        try knownVoices(cancellation: .never).voices
    }

    /// The program that speaks with its libraries, and this one.
    public mutating func fingerprint() -> [UInt8]? {
        guard (try? knownVoices(cancellation: .never)) != nil, let process = companion.processIdentifier else {
            return nil
        }
        if let stamp, stamp.process == process { return stamp.bytes }
        guard let loaded = FileStamp.bytes(ofProcess: process) else { return nil }
        let bytes = loaded + FileStamp.program
        stamp = (process, bytes)
        return bytes
    }

    public mutating func speak<Sink: SpeechSink>(
        _ passage: Passage,
        into sink: inout Sink,
        cancellation: Cancellation
    ) throws(SynthesisError) {
        try cancellation.check()
        let text = EspeakText(passage.text)
        let utterance = try utterance(for: passage, text, cancellation: cancellation)
        guard !text.isBlank else { return }
        let delivery = EspeakDelivery(passage: passage, text: text, rate: sampleRate)
        try companion.speak(utterance, through: delivery, into: &sink, cancellation: cancellation)
    }

    private mutating func utterance(
        for passage: Passage,
        _ text: EspeakText,
        cancellation: Cancellation
    ) throws(SynthesisError) -> EspeakUtterance {
        guard passage.text.utf8.count <= EspeakRequest.maximumText else {
            throw SynthesisError(
                .limitExceeded,
                "A passage of \(passage.text.utf8.count) bytes is too long; espeak takes at most \(EspeakRequest.maximumText). Split it."
            )
        }
        guard let voice = try knownVoices(cancellation: cancellation).identifier(of: passage.voice) else {
            throw SynthesisError(
                .unknownVoice,
                "espeak has no voice '\(passage.voice.text)'. `mynah voices` lists those that there are."
            )
        }
        return EspeakUtterance(
            voice: voice,
            wordsPerMinute: EspeakPace.wordsPerMinute(for: passage.speed),
            text: text.spoken
        )
    }

    private mutating func knownVoices(cancellation: Cancellation) throws(SynthesisError) -> EspeakCatalogue {
        if let catalogue { return catalogue }
        let fresh = try companion.catalogue(cancellation: cancellation)
        catalogue = fresh
        return fresh
    }
}
