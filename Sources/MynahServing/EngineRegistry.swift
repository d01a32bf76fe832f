public import MynahAudio
public import MynahSynthesis
public import MynahText

/// The engines that can be asked, the preferred first, and the choice among them.
///
/// An engine is asked for its voices only when a choice needs them, so one that is slow to start costs nothing until it is wanted.
public struct EngineRegistry {
    private var entries: [Entry]

    /// Makes a registry of `engines`, the preferred first.
    public init(_ engines: [any SpeechEngine]) {
        entries = engines.map { Entry(engine: $0) }
    }

    /// Asks every engine for its voices.
    public mutating func roll() -> [EngineAnswer] {
        entries.indices.map { EngineAnswer(engine: entries[$0].engine.name, voices: entries[$0].voices()) }
    }

    /// The voices of all engines that can speak, those of the preferred engine first.
    public mutating func voices() -> [Voice] { Self.voices(of: roll()) }

    /// Chooses who speaks: the voice that is named, else the best voice for the language, else the preferred engine's first voice.
    ///
    /// Throws `.unknownVoice` or `.unknownLanguage`, naming the nearest there is, and `.engineUnavailable` where no engine can speak at all.
    public mutating func cast(voice: Voice.Name?, language: LanguageTag?) throws(SynthesisError) -> Casting {
        if let voice { return try cast(named: voice, language: language) }
        if let language { return try cast(for: language) }
        for index in entries.indices {
            if let first = try? entries[index].voices().get().first { return casting(first, first.name, at: index) }
        }
        throw noEngine()
    }

    /// Speaks `request` at `rate` into `sink` with the engine that has its voice.
    public mutating func speak<Sink: SpeechSink>(
        _ request: SpeechRequest,
        at rate: SampleRate = .speech,
        into sink: inout Sink,
        cancellation: Cancellation = .never
    ) throws(SynthesisError) {
        guard let index = engineIndex(of: request.voice) else { throw unknown(request.voice) }
        let synthesizer = Synthesizer(rate: rate)
        try synthesizer.speak(request, with: &entries[index].engine, into: &sink, cancellation: cancellation)
    }

    /// Speaks the next passage of `run` into `sink` with the engine that has its voice, or from the cache of `turn`, and says whether more
    /// comes.
    mutating func speakNext<Sink: SpeechSink>(
        of run: inout SpeechRun,
        into sink: inout Sink,
        caching turn: inout CachingTurn?,
        cancellation: Cancellation
    ) throws(SynthesisError) -> Bool {
        guard let index = engineIndex(of: run.request.voice) else { throw unknown(run.request.voice) }
        return try Self.speakNext(of: &run, with: &entries[index].engine, into: &sink, &turn, cancellation)
    }

    private static func speakNext(
        of run: inout SpeechRun,
        with engine: inout some SpeechEngine,
        into sink: inout some SpeechSink,
        _ turn: inout CachingTurn?,
        _ cancellation: Cancellation
    ) throws(SynthesisError) -> Bool {
        guard let begun = turn else { return try run.speakNext(with: &engine, into: &sink, cancellation: cancellation) }
        var caching = CachingEngine(engine, begun)
        defer {
            engine = caching.base
            turn?.outcome = caching.outcome
        }
        return try run.speakNext(with: &caching, into: &sink, cancellation: cancellation)
    }

    /// What decides an engine's sound besides a passage; `nil` where it cannot say so, or there is no such engine.
    package mutating func fingerprint(of engine: EngineName) -> [UInt8]? {
        entries.firstIndex { $0.engine.name == engine }.flatMap { entries[$0].engine.fingerprint() }
    }

    /// Has the engines let go of what they can make again.
    mutating func rest() {
        for index in entries.indices { entries[index].engine.rest() }
    }

    /// The engines that wait for others to compute.
    var distantEngines: Set<EngineName> {
        Set(entries.filter { $0.engine.habits.computesElsewhere }.map { $0.engine.name })
    }
}

extension EngineRegistry {
    /// An engine and what it said of its voices.
    private struct Entry {
        var engine: any SpeechEngine
        private var known: (voices: [Voice], revision: UInt64)?

        init(engine: any SpeechEngine) { self.engine = engine }

        /// The engine's voices; one that could not speak is asked anew each time, and one whose voices have changed.
        mutating func voices() -> Result<[Voice], SynthesisError> {
            let revision = engine.voicesRevision
            if let known, known.revision == revision { return .success(known.voices) }
            do throws(SynthesisError) {
                let voices = try engine.voices()
                known = (voices, revision)
                return .success(voices)
            } catch {
                return .failure(error)
            }
        }
    }

    private mutating func cast(named name: Voice.Name, language: LanguageTag?) throws(SynthesisError) -> Casting {
        guard let index = engineIndex(of: name), let voice = voice(name, at: index) else { throw unknown(name) }
        guard let language else { return casting(voice, name, at: index) }
        guard let own = voice.languages.first(where: { $0.closeness(to: language) != nil }) else {
            throw .mismatch(voice, language: language)
        }
        return casting(voice, name, in: own, at: index)
    }

    /// The closest voice of the first engine that speaks the language, so that the preferred engine speaks what it can.
    private mutating func cast(for wanted: LanguageTag) throws(SynthesisError) -> Casting {
        for index in entries.indices {
            guard let best = (try? entries[index].voices().get())?.closest(to: wanted) else { continue }
            return casting(best.voice, best.voice.name, in: best.language, at: index)
        }
        throw unknown(wanted)
    }

    private func casting(_ voice: Voice, _ name: Voice.Name, in language: LanguageTag? = nil, at index: Int) -> Casting
    {
        let speaksSounds = entries[index].engine.habits.readsLexicons
        return Casting(voice: voice, name: name, language: language, speaksSounds: speaksSounds)
    }

    private mutating func engineIndex(of name: Voice.Name) -> Int? {
        entries.indices.first { voice(name, at: $0) != nil }
    }

    /// The voice called `name`, or the one that `name` is a variant or mixture of: `espeak-de` for `espeak-de+f3`.
    private mutating func voice(_ name: Voice.Name, at index: Int) -> Voice? {
        name.voice(among: (try? entries[index].voices().get()) ?? [])
    }

    private mutating func unknown(_ name: Voice.Name) -> SynthesisError {
        let answers = roll()
        let first = String(name.text.prefix { !"+(*,".contains($0) })
        let near = nearest(to: first, in: Self.voices(of: answers).map(\.name.text))
        let hint = near.map { "Did you mean '\($0)'? " } ?? ""
        return SynthesisError(
            .unknownVoice,
            "There is no voice '\(name.text)'. \(hint)'mynah voices' lists all.",
            cause: Self.failures(of: answers)
        )
    }

    private mutating func unknown(_ language: LanguageTag) -> SynthesisError {
        let answers = roll()
        let near = nearest(to: language.text, in: Self.voices(of: answers).flatMap { $0.languages.map(\.text) })
        let hint = near.map { "Did you mean '\($0)'? " } ?? ""
        let message = "No voice speaks the language '\(language.text)'. \(hint)'mynah voices' lists what can be spoken."
        return SynthesisError(.unknownLanguage, message, cause: Self.failures(of: answers))
    }

    private mutating func noEngine() -> SynthesisError {
        SynthesisError(
            .engineUnavailable,
            "No engine can speak on this machine. 'mynah doctor' says what is missing.",
            cause: Self.failures(of: roll())
        )
    }

    private static func voices(of answers: [EngineAnswer]) -> [Voice] {
        answers.flatMap { (try? $0.voices.get()) ?? [] }
    }

    /// What the engines that cannot speak say of it; `nil` when all can.
    private static func failures(of answers: [EngineAnswer]) -> String? {
        let messages = answers.compactMap { answer -> String? in
            guard case .failure(let error) = answer.voices else { return nil }
            return "\(answer.engine.text): \(error.message)"
        }
        return messages.isEmpty ? nil : messages.joined(separator: " ")
    }
}

extension SynthesisError {
    fileprivate static func mismatch(_ voice: Voice, language: LanguageTag) -> SynthesisError {
        let spoken = voice.languages.map(\.text).joined(separator: ", ")
        return SynthesisError(
            .unknownLanguage,
            "The voice '\(voice.name.text)' does not speak '\(language.text)', it speaks \(spoken). "
                + "Leave the voice out to get one for the language."
        )
    }
}
