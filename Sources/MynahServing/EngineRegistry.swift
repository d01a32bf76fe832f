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
            if let first = try? entries[index].voices().get().first { return Casting(voice: first, name: first.name) }
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
}

extension EngineRegistry {
    /// An engine and what it said of its voices.
    private struct Entry {
        var engine: any SpeechEngine
        private var known: [Voice]?

        init(engine: any SpeechEngine) { self.engine = engine }

        /// The engine's voices; one that could not speak is asked anew each time.
        mutating func voices() -> Result<[Voice], SynthesisError> {
            if let known { return .success(known) }
            do throws(SynthesisError) {
                let voices = try engine.voices()
                known = voices
                return .success(voices)
            } catch {
                return .failure(error)
            }
        }
    }

    private mutating func cast(named name: Voice.Name, language: LanguageTag?) throws(SynthesisError) -> Casting {
        guard let index = engineIndex(of: name), let voice = voice(name, at: index) else { throw unknown(name) }
        guard let language else { return Casting(voice: voice, name: name) }
        guard let own = voice.languages.first(where: { $0.closeness(to: language) != nil }) else {
            throw .mismatch(voice, language: language)
        }
        return Casting(voice: voice, name: name, language: own)
    }

    /// The closest voice of the first engine that speaks the language, so that the preferred engine speaks what it can.
    private mutating func cast(for wanted: LanguageTag) throws(SynthesisError) -> Casting {
        var best: (casting: Casting, closeness: Int)?
        for index in entries.indices where best == nil {
            for voice in (try? entries[index].voices().get()) ?? [] {
                for language in voice.languages {
                    guard let closeness = language.closeness(to: wanted), closeness > best?.closeness ?? 0 else {
                        continue
                    }
                    best = (Casting(voice: voice, name: voice.name, language: language), closeness)
                }
            }
        }
        guard let best else { throw unknown(wanted) }
        return best.casting
    }

    private mutating func engineIndex(of name: Voice.Name) -> Int? {
        entries.indices.first { voice(name, at: $0) != nil }
    }

    /// The voice called `name`, or the one that `name` is a variant of: `espeak-de` for `espeak-de+f3`.
    private mutating func voice(_ name: Voice.Name, at index: Int) -> Voice? {
        let base = name.text.prefix { $0 != "+" }
        return (try? entries[index].voices().get())?.first { $0.name == name || $0.name.text == base }
    }

    private mutating func unknown(_ name: Voice.Name) -> SynthesisError {
        let answers = roll()
        let near = nearest(to: name.text, in: Self.voices(of: answers).map(\.name.text))
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
