import MynahPhonemes
import MynahServing
import MynahSynthesis
import MynahText
import MynahThreads

/// Reads texts on a thread of its own, so that a long one holds up no connection.
actor ReadingRoom {
    private let lane = LaneThread()
    private var reader: (any SpeechReader)?
    private let makeReader: @Sendable () -> any SpeechReader

    init(_ makeReader: @escaping @Sendable () -> any SpeechReader) { self.makeReader = makeReader }

    nonisolated var unownedExecutor: UnownedSerialExecutor { lane.asUnownedSerialExecutor() }

    /// Reads the markup of a text; without a format, SSML is known by how it begins.
    func script(
        _ text: SourceText,
        _ format: TextFormat?,
        _ options: MarkupOptions = MarkupOptions()
    ) throws(MarkupError) -> Script {
        try Script(text, format: format ?? .detected(in: text), options: options)
    }

    /// SSML as a text with inline tags.
    func tags(of text: SourceText, voice: String) throws(MarkupError) -> String {
        try SSMLTranslation.text(of: text, voice: voice)
    }

    /// Reads a caller's own lexicon, if there is one.
    func lexicons(_ body: LexiconBody?, for language: LanguageTag) throws(APIError) -> [UserLexicon] {
        guard let body else { return [] }
        do throws(MarkupError) {
            return [try UserLexicon(Array(body.text.utf8), accent: Accent(nearest: language))]
        } catch {
            throw APIError(error, at: "lexicon")
        }
    }

    /// The language that a text is probably in.
    func language(of text: SourceText) -> LanguageTag? { withReader { $0.language(of: text) } }

    /// Lets somebody use what knows sounds.
    func withReader<Result: Sendable>(_ work: @Sendable (inout any SpeechReader) throws -> Result) rethrows -> Result {
        var reader = self.reader ?? makeReader()
        defer { self.reader = reader }
        return try work(&reader)
    }
}
