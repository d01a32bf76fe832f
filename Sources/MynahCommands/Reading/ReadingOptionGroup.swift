import MynahOptions
import MynahText

/// What can be asked of the commands that show how a text is read.
struct ReadingOptionGroup: OptionGroup {
    var language = LanguageText(optionText: "en-US")!
    var format: TextFormat?
    var isWhole = false
    var printsJSON = false
    var speaksEmoji = false
    var code = MarkupOptions.Code.spoken
    var ignoresTags = false
    var text: [String] = []

    static var declarations: [Declaration<ReadingOptionGroup>] {
        [
            .option("lang", \.language, "The language of the text; auto tells it from each paragraph.").short("l")
                .commandLineOnly(),
            .option("format", \.format, "How the text is marked up. Without it, text; SSML is known by its <speak>.")
                .commandLineOnly(),
            .flag(
                "whole",
                \.isWhole,
                "Takes the input as one document, not line by line, as --format ssml always does."
            ).commandLineOnly(),
            .flag("json", \.printsJSON, "Prints a JSON object for each line or document.").commandLineOnly(),
            .flag("emoji", \.speaksEmoji, "Says emoji by their names.").commandLineOnly(),
            .option("code", \.code, "What becomes of program code in Markdown.").commandLineOnly(),
            .flag("no-tags", \.ignoresTags, "Takes inline tags such as [pause:1s] for text.").commandLineOnly(),
            .argument(
                "TEXT",
                \.text,
                "What to read; several words are joined by spaces. Without it, standard input, line by line."
            ),
        ]
    }

    /// What to make of markup.
    var markup: MarkupOptions {
        var options = MarkupOptions()
        options.obeysTags = !ignoresTags
        options.code = code
        return options
    }

    /// What to make of written forms.
    var reading: ReadingOptions {
        var options = ReadingOptions()
        options.speaksEmoji = speaksEmoji
        return options
    }
}

extension TextFormat: OptionValue {
    package static var placeholder: String { "FORMAT" }
}

extension MarkupOptions.Code: OptionValue {
    package static var placeholder: String { "WAY" }
}
