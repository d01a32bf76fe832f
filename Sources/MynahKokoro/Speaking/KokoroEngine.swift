public import MynahAudio
public import MynahSynthesis
import MynahText

/// Speaks with Kokoro: plans what its network is given, and makes one speech of what it gives.
///
/// Passages are cut into pieces of the length that the voices are best at, the first of a stream a short one; the silence that the network
/// puts around each piece is taken off, all are brought to one loudness, and joined with the pauses of their punctuation. A passage that
/// goes on behind others in a stream is cut otherwise than one that begins it, by `Passage.offset`; all else follows from what it is given.
public struct KokoroEngine<Network: KokoroVoicing, Source: PhonemeSource, Shelf: VoiceShelf>: SpeechEngine {
    public let name = EngineName("kokoro")
    public let sampleRate = SampleRate.speech
    public let habits = EngineHabits.kokoro

    /// Where the network's noise begins, unless a passage says so itself.
    public var seed = VoicingRequest.usualSeed
    /// How to speak, in the place of the voice that is asked for, which then only says the language.
    public var style: VoicePack?

    /// The most bytes of signs that are spoken at once.
    private let mostSigns = 200_000
    private var network: Network
    private var source: Source
    private var shelf: Shelf
    private let vocabulary: KokoroVocabulary
    /// The voice that spoke last, and as which style.
    private var latest: LatestVoice?

    /// Makes an engine of a network, the signs that it knows, its voices, and somebody who knows how words sound.
    public init(network: Network, vocabulary: KokoroVocabulary, voices: Shelf, phonemes: Source) {
        self.network = network
        self.vocabulary = vocabulary
        self.shelf = voices
        self.source = phonemes
    }

    /// The model's voices; mixtures of them can be asked for too (``VoiceExpression``).
    ///
    /// The best known come first: whoever names none gets the first for the language.
    public func voices() -> [Voice] {
        let published = KokoroVoiceName.published
        let names = shelf.names
        let known = published.filter { names.contains($0) }
        let others = names.filter { !published.contains($0) }
        return (known + others).compactMap { Voice(shelf.record(of: $0), engine: name) }
    }

    /// Another one when voices were kept or removed.
    public var voicesRevision: UInt64 { shelf.revision }

    public mutating func speak<Sink: SpeechSink>(
        _ passage: Passage,
        into sink: inout Sink,
        cancellation: Cancellation
    ) throws(SynthesisError) {
        let delivery = try delivery(of: passage, into: &sink)
        try cancellation.check()
        var line = TokenLine(vocabulary)
        let sentences = try pronounced(passage, cancellation)
        for (index, sentence) in sentences.enumerated() {
            let isComplete = index < sentences.count - 1 || passage.endsSentence
            line.append(sentence, at: passage.span, complete: isComplete)
        }
        try speak(line, of: passage, delivery, into: &sink, cancellation: cancellation)
    }

    /// Speaks Kokoro's signs as they are given, with the voice, speed and manner of `passage`; marks count bytes of `signs`.
    public mutating func speak<Sink: SpeechSink>(
        signs: String,
        like passage: Passage,
        into sink: inout Sink,
        cancellation: Cancellation
    ) throws(SynthesisError) {
        guard signs.utf8.count <= mostSigns else {
            throw SynthesisError(
                .limitExceeded,
                "\(signs.utf8.count) bytes of signs are too many at once; the limit is \(mostSigns). Give them in parts."
            )
        }
        let delivery = try delivery(of: passage, into: &sink)
        var line = TokenLine(vocabulary)
        line.append(PronouncedSentence(signs: signs), at: SourceSpan(start: 0, end: signs.utf8.count))
        try speak(line, of: passage, delivery, into: &sink, cancellation: cancellation)
    }

    /// Gives the network tokens, the edges' own among them, and returns what it makes of them untouched, timed as it was published.
    public mutating func voice(
        tokens: [Int],
        as voice: Voice.Name,
        speed: Speed,
        cancellation: Cancellation = .never
    ) throws(SynthesisError) -> VoicedSpeech {
        let row = try pack(of: voice.text, in: .plain).row(forSigns: tokens.count - 2)
        var request = VoicingRequest(tokens: tokens, style: row)
        request.timing = .published(speed: speed.factor)
        request.seed = seed
        return try network.voice(request, cancellation: cancellation)
    }
}

extension KokoroEngine {
    private mutating func speak(
        _ line: TokenLine,
        of passage: Passage,
        _ delivery: KokoroDelivery,
        into sink: inout some SpeechSink,
        cancellation: Cancellation
    ) throws(SynthesisError) {
        for warning in line.warnings { try sink.receive(warning) }
        var joiner = UtteranceJoiner(rate: sampleRate, delivery: delivery)
        for piece in PiecePlan(line.tokens, offset: passage.offset).pieces {
            let utterance = Utterance(piece, of: line.tokens, vocabulary: vocabulary)
            guard let utterance else { continue }
            try cancellation.check()
            let speech = try network.voice(
                utterance.request(delivery, seed: passage.seed ?? seed),
                cancellation: cancellation
            )
            let next = line.tokens[piece.upperBound...].first { $0.span != nil }?.span
            try joiner.add(utterance, speech, before: next, into: &sink)
        }
        try joiner.finish(into: &sink)
    }

    private mutating func delivery(
        of passage: Passage,
        into sink: inout some SpeechSink
    ) throws(SynthesisError) -> KokoroDelivery {
        let wanted = passage.manner.style
        let style = wanted.flatMap { SpeakingStyle(named: $0) }
        if let wanted, style == nil {
            let names = SpeakingStyle.names.joined(separator: ", ")
            let message = "Kokoro cannot speak as \(wanted.jsonQuoted) and speaks as usual. It can: \(names)."
            try sink.receive(TextWarning(message, at: passage.span))
        }
        let pack = try pack(of: passage.voice.text, in: style ?? .plain)
        return KokoroDelivery(pack: pack, style: style ?? .plain, speed: passage.speed, manner: passage.manner)
    }

    /// The pack of a voice or mixture, kept until another is asked for.
    private mutating func pack(of name: String, in style: SpeakingStyle) throws(SynthesisError) -> VoicePack {
        if let own = self.style { return own }
        let revision = shelf.revision
        if let latest, latest.name == name, latest.style == style, latest.revision == revision { return latest.pack }
        let own = try VoiceExpression(name, names: shelf.names).pack(from: &shelf)
        let pack = try style.voice(own, named: name, from: &shelf)
        latest = LatestVoice(name: name, style: style, revision: revision, pack: pack)
        return pack
    }

    /// How each sentence of a passage sounds; one that came as text is read first.
    private mutating func pronounced(
        _ passage: Passage,
        _ cancellation: Cancellation
    ) throws(SynthesisError) -> [PronouncedSentence] {
        var pronounced: [PronouncedSentence] = []
        guard passage.sentences.isEmpty else {
            for items in passage.sentences {
                let sentence = passage.sentence(of: items)
                pronounced.append(
                    try source.pronounce(sentence, lexicons: passage.lexicons, cancellation: cancellation)
                )
            }
            return pronounced
        }
        for sentence in TextReader(Script(plain: SourceText(passage.text)), language: passage.language) {
            let sounds = try source.pronounce(sentence, lexicons: passage.lexicons, cancellation: cancellation)
            pronounced.append(sounds.moved { passage.source(of: $0.range) })
        }
        return pronounced
    }
}

/// A voice that was asked for.
private struct LatestVoice {
    let name: String
    let style: SpeakingStyle
    /// Of the voices when it did.
    let revision: UInt64
    let pack: VoicePack
}

extension Passage {
    /// One of its sentences, to be pronounced.
    fileprivate func sentence(of items: [SpokenItem]) -> SpokenSentence {
        SpokenSentence(items: items, silent: [], skipped: [], span: span, language: language, endsParagraph: false)
    }
}

extension Voice {
    /// A voice of Kokoro's; one of which no language is known is taken to speak English. `nil` where it cannot be a voice's name.
    fileprivate init?(_ record: KokoroVoiceRecord, engine: EngineName) {
        guard let own = Name(record.name), let english = LanguageTag("en-US") else { return nil }
        let language = record.language == "und" ? nil : LanguageTag(record.language)
        self.init(
            name: own,
            title: KokoroVoiceName(record.name)?.title ?? record.name,
            languages: [language ?? english],
            gender: Gender(rawValue: record.gender) ?? .unspecified,
            engine: engine
        )
    }
}
