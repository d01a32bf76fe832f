public import MynahAudio
public import MynahSynthesis
public import MynahText

/// Speaks every word as a stretch of silence: the quickest engine that keeps the whole contract.
public struct SilentEngine: SpeechEngine {
    /// The voice that it offers, in English.
    public static let voice = Voice.Name("silent")!

    public let name = EngineName("silent")
    public let sampleRate: SampleRate
    /// How long a word takes at normal speed.
    public let wordDuration: Duration

    private let languages: [LanguageTag]

    /// Makes an engine whose words take `wordDuration`.
    public init(
        sampleRate: SampleRate = .speech,
        wordDuration: Duration = .milliseconds(100),
        languages: [LanguageTag] = [LanguageTag("en-US")!]
    ) {
        self.sampleRate = sampleRate
        self.wordDuration = wordDuration
        self.languages = languages
    }

    public func voices() -> [Voice] {
        [Voice(name: Self.voice, title: "Silent", languages: languages, gender: .unspecified, engine: name)]
    }

    public func speak<Sink: SpeechSink>(
        _ passage: Passage,
        into sink: inout Sink,
        cancellation: Cancellation
    ) throws(SynthesisError) {
        guard passage.voice == Self.voice else { throw .unknownVoice(passage.voice, of: name) }
        try cancellation.check()
        let length = sampleRate.samples(in: wordDuration / passage.speed.factor)
        for (index, word) in PlainWords.ranges(in: passage.text).enumerated() {
            try cancellation.check()
            try sink.receive([Float](repeating: 0, count: length))
            try sink.receive(mark(word, at: index * length, length: length, in: passage))
        }
    }

    private func mark(_ word: Range<Int>, at first: Int, length: Int, in passage: Passage) -> SpeechMark {
        SpeechMark(
            kind: .word,
            span: passage.source(of: word),
            start: sampleRate.duration(ofSamples: first),
            end: sampleRate.duration(ofSamples: first + length)
        )
    }
}
