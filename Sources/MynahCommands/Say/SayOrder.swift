import Mynah
import MynahLog
import MynahOptions
import MynahServing
import MynahSynthesis
import MynahText
import MynahThreads

/// What is to be said, read, and who is to say it, found.
struct SayOrder {
    /// What the caller wrote; once there is a matter, only where a report will tell of it.
    private(set) var text: SourceText
    /// When it was read, on the clock that only goes forward.
    let begin: Double
    /// Who speaks; known once there is a matter.
    private(set) var casting: Casting?
    /// Kokoro, if it speaks.
    private(set) var kokoro: InstalledKokoro?

    private let input: SayInput
    private let options: SayOptions
    private let setup: KokoroSetup

    init(_ input: SayInput, _ options: SayOptions, _ invocation: Invocation) throws(SynthesisError) {
        self.input = input
        self.options = options
        switch input {
        case .text(let source): text = SourceText(try source.read())
        case .signs(let signs): text = SourceText(signs)
        case .tokens: text = SourceText("")
        }
        var setup = options.kokoro.setup(in: invocation.surroundings)
        setup.style = options.fed.style?.optionText
        self.setup = setup
        begin = Moment.seconds()
    }

    /// What is to be spoken, by whom.
    mutating func matter() throws -> SpokenMatter {
        var engines = try SayEngines(setup, isReported: options.printsJSON)
        defer {
            kokoro = engines.kokoro
            // A book is long, and the matter has what it needs of it.
            if !options.printsJSON { text = SourceText("") }
        }
        switch input {
        case .text: return try script(&engines)
        case .signs(let signs):
            let name = try castKokoro(&engines)
            let span = SourceSpan(start: 0, end: 0)
            let language = casting?.language ?? LanguageTag("en")!
            let passage = Passage(text: "", span: span, voice: name, language: language, speed: options.speed)
            return .signs(signs, passage, try engines.requireKokoro())
        case .tokens(let tokens):
            return .tokens(tokens, try castKokoro(&engines), options.speed, try engines.requireKokoro())
        }
    }

    private mutating func script(_ engines: inout SayEngines) throws -> SpokenMatter {
        let log = options.logging.log
        report(to: log)
        let script = try Script(text, format: options.inputFormat ?? .detected(in: text))
        for warning in script.warnings { Terminal.complain("warning: \(warning.message)") }
        let (casting, registry) = try engines.cast(voice: options.voice?.name, language: language())
        log.debug("cast", ["voice": .text(casting.name.text), "language": .text(casting.language.text)])
        self.casting = casting
        var request = casting.request(script, speed: options.speed)
        request.lexicons = try options.lexicons.lexicons(for: casting.language)
        return .text(request, registry)
    }

    /// The voice of Kokoro's that speaks; one of a style's own where the model has none.
    private mutating func castKokoro(_ engines: inout SayEngines) throws -> Voice.Name {
        var kokoro = try engines.requireKokoro()
        if setup.style != nil, try kokoro.voices().isEmpty, let own = Voice.Name("style") { return own }
        var registry = EngineRegistry([kokoro])
        let asked = options.language.flatMap { $0.isAutomatic ? nil : $0 }
        let casting = try registry.cast(voice: options.voice?.name, language: asked?.tag)
        self.casting = casting
        return casting.name
    }

    /// The language that was asked for, or with `--lang auto` the one that the text is probably in; `nil` where nothing tells.
    private func language() throws -> LanguageTag? {
        guard let asked = options.language, asked.isAutomatic else { return try options.language?.tag }
        return try LanguageModel(DataFile("Languages/languages.model").map()).guess(text)?.language
    }

    private func report(to log: Log) {
        log.debug("read", ["text": .userText(UserText(text.text(of: text.span)))])
        if !text.replaced.isEmpty {
            log.warning("blanked out bytes that are no text", ["places": .integer(text.replaced.count)])
        }
    }
}
