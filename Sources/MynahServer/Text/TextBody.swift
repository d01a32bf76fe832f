import MynahText

/// A text that is to be read, not spoken.
struct TextBody: RequestObject {
    var input = ""
    var language: LanguageChoice?
    var inputFormat: TextFormat?
    var spanUnits = SpanUnits.utf8
    var lexicon: LexiconBody?
    var strict = false

    static let fields: [Field<TextBody>] = [
        Field("input", \.input, "The text.").required(),
        Field(
            "language",
            \.language,
            "Its language, such as en-GB; auto tells it from the text. American English without it."
        ),
        Field("input_format", \.inputFormat, "How the text is marked up; SSML is known by its <speak>."),
        Field("span_units", \.spanUnits, "What places in the text are counted in."),
        Field(
            "lexicon",
            \.lexicon,
            "How words sound: an object of words, each with IPA between slashes or other words."
        ),
        Field("strict", \.strict, "Whether a field that is not known is an error."),
    ]
}
