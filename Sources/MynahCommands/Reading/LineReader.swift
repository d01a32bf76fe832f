import Mynah
import MynahText

/// Reads one text after the other as the options ask for.
struct LineReader {
    private let language: LanguageTag
    private let markup: MarkupOptions
    private let reading: ReadingOptions
    private let languages: LanguageModel?

    /// Prepares to read; with `--lang auto` the model of languages is opened.
    init(_ options: ReadingOptionGroup) throws {
        markup = options.markup
        reading = options.reading
        if options.language.isAutomatic {
            languages = try LanguageModel(DataFile("Languages/languages.model").map())
            language = LanguageTag("en-US")!
        } else {
            languages = nil
            language = try options.language.tag
        }
    }

    /// What is said of a text, sentence by sentence, and what of its markup is probably not as it was meant.
    func read(_ source: SourceText, format: TextFormat) throws -> (sentences: TextReader, warnings: [TextWarning]) {
        let script = try Script(source, format: format, options: markup)
        let sentences = TextReader(script, language: language, guessing: languages, options: reading)
        return (sentences, script.warnings)
    }
}
