import MynahOptions

/// What can be given to Kokoro past text and voices.
struct KokoroInputOptions: OptionGroup {
    var phonemes: String?
    var tokens: TokenList?
    var style: FilePath?

    static var declarations: [Declaration<KokoroInputOptions>] {
        [
            .option(
                "phonemes",
                \.phonemes,
                "What to say in the signs of Kokoro, as 'mynah phonemes' prints them, in place of a text."
            ).value("SIGNS").commandLineOnly(),
            .option(
                "tokens",
                \.tokens,
                "What to feed Kokoro's network, edges too, in place of a text; its samples are not touched."
            ).commandLineOnly(),
            .option(
                "style",
                \.style,
                "A file with how Kokoro is to speak: a row of 32-bit numbers, or a pack of rows. The voice then only says the language."
            ).commandLineOnly(),
        ]
    }
}
