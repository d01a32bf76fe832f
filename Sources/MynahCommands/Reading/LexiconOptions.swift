import MynahOptions
import MynahPhonemes
import MynahSynthesis
import MynahText

/// The caller's own pronunciations; the same for every command that reads or speaks.
struct LexiconOptions: OptionGroup {
    var files: [FilePath] = []

    static var declarations: [Declaration<LexiconOptions>] {
        [
            .option(
                "lexicon",
                \.files,
                "A file of your own pronunciations, which go before all others: lines such as 'tomato /təˈmeɪtoʊ/', or a lexicon of the W3C's in XML. The first file wins."
            ).shared()
        ]
    }

    /// The files, read for a language's accent.
    func lexicons(for language: LanguageTag) throws(SynthesisError) -> [UserLexicon] {
        var lexicons: [UserLexicon] = []
        for file in files {
            let bytes = try TextInput.file(file.optionText).read()
            do throws(MarkupError) {
                lexicons.append(try UserLexicon(bytes, accent: Accent(nearest: language)))
            } catch {
                let place = "\(file.optionText), line \(error.line), column \(error.column)"
                throw SynthesisError(.inputFailed, "\(place): \(error.message)")
            }
        }
        return lexicons
    }
}
