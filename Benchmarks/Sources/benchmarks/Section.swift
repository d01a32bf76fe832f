/// A part of the benchmarks that can be asked for alone.
enum Section: String, CaseIterable {
    case startup, codecs, resampler, sentences

    /// Measures it.
    func measure(_ choices: Choices) async throws -> Report {
        switch self {
        case .startup: try StartUp(program: choices.program).measure()
        case .codecs: try await CodecThroughput().measure()
        case .resampler: try Resampling().measure()
        case .sentences: SentenceThroughput().measure()
        }
    }
}
