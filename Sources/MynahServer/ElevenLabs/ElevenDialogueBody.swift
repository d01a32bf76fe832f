/// What ElevenLabs' clients send to have a dialogue spoken.
struct ElevenDialogueBody: RequestObject {
    /// What one says.
    struct Turn: RequestObject {
        var text = ""
        var voice = ""

        static let fields: [Field<Turn>] = [
            Field("text", \.text, "What to say.").required(),
            Field("voice_id", \.voice, "Who speaks.").required(),
        ]
    }

    var turns: [Turn] = []
    var model: String?
    var language: LanguageChoice?
    var seed: Int?
    var normalization = ElevenNormalization.auto

    static let fields: [Field<ElevenDialogueBody>] = [
        Field("inputs", \.turns, "The turns, in order.").required(),
        Field("model_id", \.model, "One of ElevenLabs' models, or of ours; all of theirs mean the best there is here."),
        Field("language_code", \.language, "The language of the text."),
        Field("seed", \.seed, "What the noise in the sound follows from."),
        Field(
            "apply_text_normalization",
            \.normalization,
            "Whether numbers, dates and the like are read: auto, on or off."
        ),
        Field(unused: "settings", .anything, because: "the voices here have one way to sound."),
        Field(unused: "audio_effects", .anything, because: "there are no effects here."),
        Field(unused: "previous_text", .text(), because: "each request is spoken by itself."),
        Field(unused: "future_text", .text(), because: "each request is spoken by itself."),
        Field(unused: "previous_request_ids", .list(.text(), most: 3), because: "each request is spoken by itself."),
        Field(unused: "next_request_ids", .list(.text(), most: 3), because: "each request is spoken by itself."),
        Field(
            unused: "pronunciation_dictionary_locators",
            .list(.anything, most: 3),
            because: "dictionaries are sent with the text here: lexicon of /v1/audio/dialogue."
        ),
        Field(unused: "use_pvc_as_ivc", .boolean, because: "voices are not cloned here."),
    ]
}
