import MynahText

/// Reads text as the product does.
enum ReadText {
    /// The items of each sentence; spans are bytes of the text.
    static func sentences(of text: String) -> [[SpokenItem]] {
        guard let english = LanguageTag("en-US") else { return [] }
        return TextReader(Script(plain: SourceText(text)), language: english).map(\.items)
    }
}
