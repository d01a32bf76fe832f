public import MynahAudio
import MynahProcess
public import MynahServing
public import MynahSynthesis
public import MynahText
import MynahThreads

/// Speaks texts, one after the other, on a thread of its own.
///
///     let speaker = Speaker()
///     let speech = try await speaker.speak("Hello from Mynah.")
///     try speech.save(to: "hello.wav")
public actor Speaker {
    private let lane = LaneThread()
    private var registry: EngineRegistry

    /// Makes a speaker with the engines that come with Mynah, or with those that `engines` makes.
    public init(engines: @Sendable () -> EngineRegistry = { .installed() }) {
        registry = engines()
    }

    public nonisolated var unownedExecutor: UnownedSerialExecutor { lane.asUnownedSerialExecutor() }

    /// The voices that can speak on this machine.
    public func voices() -> [Voice] { registry.voices() }

    /// Speaks `text` and returns the whole; a voice and a language are chosen where none is named.
    ///
    /// Throws a ``SynthesisError``, and `CancellationError` when the calling task is cancelled.
    public func speak(
        _ text: String,
        voice: Voice.Name? = nil,
        language: LanguageTag? = nil,
        speed: Speed = .normal
    ) async throws -> Speech {
        var collector = SpeechCollector()
        let source = SourceText(text)
        let request = try registry.cast(voice: voice, language: language).request(source, speed: speed)
        try await speak(request, into: &collector)
        let audio = AudioBuffer(samples: collector.samples, rate: .speech)
        return Speech(text: source, audio: audio, marks: collector.marks)
    }

    /// Speaks `request` at `rate` into `sink` as it is made; the sink is called on the speaker's thread.
    ///
    /// Throws a ``SynthesisError``, and `CancellationError` when the calling task is cancelled.
    public func speak<Sink: SpeechSink & Sendable>(
        _ request: SpeechRequest,
        at rate: SampleRate = .speech,
        into sink: inout Sink
    ) async throws {
        try Task.checkCancellation()
        let source = try CancellationSource()
        try await withTaskCancellationHandler {
            do throws(SynthesisError) {
                try registry.speak(request, at: rate, into: &sink, cancellation: source.cancellation)
            } catch {
                if error.code == .cancelled { throw CancellationError() }
                throw error
            }
        } onCancel: {
            source.cancel()
        }
    }
}
