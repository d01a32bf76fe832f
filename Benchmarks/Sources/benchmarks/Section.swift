/// A part of the benchmarks that can be asked for alone.
enum Section: String, CaseIterable {
    case startup, codecs, resampler, sentences, lexicon, reading, kokoro, stages, latency, health, unload, listeners
    case kokoroListeners = "kokoro-listeners"

    /// Those that need nothing but what Debian and `Scripts/setup.sh` bring; the others fetch gigabytes from PyPI, once.
    static let usual: [Section] = [.startup, .codecs, .resampler, .sentences, .lexicon, .reading]

    /// Measures it.
    func measure(_ choices: Choices) async throws -> Report {
        switch self {
        case .startup: try StartUp(program: choices.program).measure()
        case .codecs: try await CodecThroughput().measure()
        case .resampler: try Resampling().measure()
        case .sentences: SentenceThroughput().measure()
        case .lexicon: try LexiconSpeed(folder: choices.dictionaries, prose: Prose(table: choices.prose)).measure()
        case .reading:
            try ReadingSpeed(program: choices.program, prose: Prose(table: choices.prose), peers: choices.peers)
                .measure()
        case .kokoro: try KokoroSpeed(program: choices.program, files: choices.kokoro).measure()
        case .stages: try KokoroStages(program: choices.program, files: choices.kokoro).measure()
        case .health: try HealthSpeed(program: choices.program, files: choices.kokoro).measure()
        case .unload: try IdleUnload(program: choices.program, files: choices.kokoro).measure()
        case .listeners: try VoiceListeners(program: choices.program).measure()
        case .kokoroListeners: try KokoroListeners(program: choices.program, files: choices.kokoro).measure()
        case .latency: try KokoroLatency(program: choices.program, files: choices.kokoro).measure()
        }
    }
}
