import MynahOptions
import MynahSynthesis
import MynahText

/// A language as somebody typed it: whether it can be spoken is known only when engines are asked.
struct LanguageText: OptionValue {
    static var allowedValues: AllowedValues {
        .printed(by: "mynah voices --languages", described: "a tag such as en-GB")
    }
    static var placeholder: String { "TAG" }
    let optionText: String
    init?(optionText: String) { self.optionText = optionText }

    /// Whether the language is to be told from the text.
    var isAutomatic: Bool { optionText.lowercased() == "auto" }

    /// The tag; a text that cannot be one is a language that nobody speaks.
    var tag: LanguageTag {
        get throws(SynthesisError) {
            if let tag = LanguageTag(optionText) { return tag }
            throw SynthesisError(
                .unknownLanguage,
                "'\(optionText)' is no language. Give a tag such as en, en-GB or pt-BR."
            )
        }
    }
}
