/// The language that a script gives away, where it does.
enum ScriptLanguage {
    /// The language that the word at a token is in, by its script: the sentence's own where that is written so, else the commonest;
    /// `nil` where no voice speaks any.
    static func language(of writing: Writing, at index: Int) -> LanguageTag? {
        let languages = Scripts.languages(of: writing[index].scalar)
        if languages.contains(where: { $0.language == writing.language.language }) { return writing.language }
        return languages.count > 1 && isJapanese(writing, index) ? LanguageTag("ja") : languages.first
    }

    /// Whether Japanese syllables stand in the word or next to it.
    private static func isJapanese(_ writing: Writing, _ index: Int) -> Bool {
        let around = max(0, index - 1)..<min(writing.tokens.count, index + 2)
        return writing.text(around).unicodeScalars.contains { ("\u{3040}"..."\u{30FF}").contains($0) }
    }

    /// The name of the script of a letter.
    static func name(of scalar: Unicode.Scalar) -> String { Scripts.name(of: scalar) }
}
