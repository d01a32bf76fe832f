package import MynahProcess
public import MynahSynthesis
public import MynahText
import MynahWire

/// Knows how text sounds in all of espeak-ng's languages: its phonemes, without any speech, from `mynah-espeak`.
public struct EspeakTranscriber {
    private let companion: EspeakCompanion
    private var catalogue: EspeakCatalogue?

    /// Makes a transcriber; nothing is started yet.
    public init() { self.init(EspeakCompanion.plan()) }

    /// Makes a transcriber over another program, that must answer within `answerLimit`.
    package init(_ plan: CompanionPlan, answerLimit: Duration = .seconds(10)) {
        companion = EspeakCompanion(plan, answerLimit: answerLimit)
    }

    /// The sounds of each text in the International Phonetic Alphabet, with `^` inside a sound of several letters, words parted by spaces.
    ///
    /// Throws `.unknownLanguage` where espeak-ng has no voice for the language, `.limitExceeded` for more than a megabyte.
    public mutating func sounds(
        of texts: [String],
        in language: LanguageTag,
        cancellation: Cancellation = .never
    ) throws(SynthesisError) -> [String] {
        guard !texts.isEmpty else { return [] }
        guard texts.reduce(0, { $0 + $1.utf8.count + 4 }) <= EspeakRequest.maximumText else {
            throw SynthesisError(
                .limitExceeded,
                "A sentence of more than a megabyte is too long for espeak-ng. Split it."
            )
        }
        let voice = try voice(for: language, cancellation: cancellation)
        let plain = texts.map { EspeakText($0).spoken }
        return try companion.transcribe(EspeakTranscription(voice: voice, texts: plain), cancellation: cancellation)
    }

    private mutating func voice(
        for language: LanguageTag,
        cancellation: Cancellation
    ) throws(SynthesisError) -> String {
        if catalogue == nil { catalogue = try companion.catalogue(cancellation: cancellation) }
        guard let voice = catalogue?.identifier(for: language) else {
            throw SynthesisError(
                .unknownLanguage,
                "espeak-ng does not know the language '\(language.text)'. 'mynah voices --languages' lists those that there are."
            )
        }
        return voice
    }
}
