import MynahText

/// A text whose sounds are wanted.
struct PhonemizeBody: RequestObject {
    var text = ""
    var language = LanguageChoice.tag(LanguageTag("en-US")!)

    static let fields: [Field<PhonemizeBody>] = [
        Field("text", \.text, "The text.").required(),
        Field("language", \.language, "Its language: a tag, or Kokoro's letter for it."),
    ]
}
