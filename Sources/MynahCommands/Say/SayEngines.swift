import Mynah
import MynahKokoro
import MynahServing
import MynahSynthesis
import MynahTensors
import MynahText

/// Kokoro, where there is a model that works, and the engines beside it.
///
/// A model that was not asked for by name and cannot be used is warned of, and the others speak.
struct SayEngines {
    /// Kokoro, opened; `nil` where it cannot be used.
    private(set) var kokoro: InstalledKokoro?
    private let setup: KokoroSetup
    private let isReported: Bool

    /// Opens the model of `setup`, if there is one; what the network is fed is kept where it is to be reported.
    init(_ setup: KokoroSetup, isReported: Bool) throws(SynthesisError) {
        self.setup = setup
        self.isReported = isReported
        guard setup.modelPath != nil else { return }
        do throws(SynthesisError) {
            kokoro = try opened()
        } catch {
            if setup.model != nil || setup.style != nil { throw error }
            warn(of: error)
        }
    }

    private func opened() throws(SynthesisError) -> InstalledKokoro {
        var kokoro = InstalledKokoro(setup)
        if isReported { try kokoro.keepPieces() } else { _ = try kokoro.voices() }
        return kokoro
    }

    /// Kokoro with its network made; an error says what is in the way.
    mutating func requireKokoro() throws(SynthesisError) -> InstalledKokoro {
        var kokoro = if let kokoro { kokoro } else { try opened() }
        try kokoro.prepare()
        self.kokoro = kokoro
        return kokoro
    }

    /// Chooses who speaks, and makes sure that they can.
    mutating func cast(
        voice: Voice.Name?,
        language: LanguageTag?
    ) throws(SynthesisError) -> (casting: Casting, registry: EngineRegistry) {
        if let voice, setup.modelPath == nil, Self.isKokoros(voice) { throw .modelless(voice) }
        var registry = EngineRegistry.installed(kokoro: kokoro)
        let casting = try registry.cast(voice: voice, language: language)
        guard let kokoro, casting.voice.engine == kokoro.name else {
            if setup.style != nil { throw .styleless(casting.voice) }
            self.kokoro = nil
            return (casting, registry)
        }
        do throws(SynthesisError) {
            _ = try requireKokoro()
            return (casting, registry)
        } catch {
            guard canDoWithoutKokoro, voice == nil else { throw error }
            warn(of: error)
        }
        self.kokoro = nil
        registry = EngineRegistry.installed(kokoro: nil)
        return (try registry.cast(voice: nil, language: language), registry)
    }

    /// Whether a voice is one of those that were published, or a mixture that begins with one.
    private static func isKokoros(_ voice: Voice.Name) -> Bool {
        let first = voice.text.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
        return KokoroVoiceName.published.contains(String(first))
    }

    /// Whether nothing was asked for that only Kokoro has.
    private var canDoWithoutKokoro: Bool {
        setup.model == nil && setup.style == nil && setup.instructionSet?.isAvailable != false
    }

    private func warn(of error: SynthesisError) {
        Terminal.complain("warning: Kokoro is left out, and the built-in voices speak. \(error.message)")
    }
}

extension SynthesisError {
    fileprivate static func modelless(_ voice: Voice.Name) -> SynthesisError {
        SynthesisError(
            .unknownVoice,
            "The voice '\(voice.text)' is Kokoro's, and there is no Kokoro model here. 'mynah pull kokoro' brings one."
        )
    }

    fileprivate static func styleless(_ voice: Voice) -> SynthesisError {
        SynthesisError(
            .inputFailed,
            "--style is for Kokoro's voices, and '\(voice.name.text)' is one of \(voice.engine.text). "
                + "Name one of Kokoro's with --voice; 'mynah pull kokoro' brings them."
        )
    }
}
