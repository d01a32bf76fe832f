import MynahSynthesis

/// What ElevenLabs' clients send to have a text spoken.
struct ElevenBody: RequestObject {
    var text = ""
    var model: String?
    var language: LanguageChoice?
    var settings = ElevenSettings()
    var seed: Int?
    var normalization = ElevenNormalization.auto

    static let fields: [Field<ElevenBody>] = [
        Field("text", \.text, "What to say.").required(),
        Field("model_id", \.model, "One of ElevenLabs' models, or of ours; all of theirs mean the best there is here."),
        Field("language_code", \.language, "The language of the text."),
        Field("voice_settings", \.settings, "How the voice is to sound."),
        Field("seed", \.seed, "What the noise in the sound follows from."),
        Field(
            "apply_text_normalization",
            \.normalization,
            "Whether numbers, dates and the like are read: auto, on or off."
        ),
        Field(unused: "apply_language_text_normalization", .boolean, because: "there is nothing like it here."),
        Field(unused: "previous_text", .text(), because: "each request is spoken by itself."),
        Field(unused: "next_text", .text(), because: "each request is spoken by itself."),
        Field(unused: "previous_request_ids", .list(.text(), most: 3), because: "each request is spoken by itself."),
        Field(unused: "next_request_ids", .list(.text(), most: 3), because: "each request is spoken by itself."),
        Field(
            unused: "pronunciation_dictionary_locators",
            .list(.anything, most: 3),
            because: "dictionaries are sent with the text here: lexicon of /v1/audio/speech."
        ),
        Field(unused: "use_pvc_as_ivc", .boolean, because: "voices are not cloned here."),
    ]
}

/// Whether forms are read, as ElevenLabs says it.
enum ElevenNormalization: String, RequestChoice, CaseIterable {
    case auto, on, off
}

/// How a voice is to sound, as ElevenLabs says it; of which the speed has a meaning here.
struct ElevenSettings: RequestObject {
    var speed = Speed.normal

    static let fields: [Field<ElevenSettings>] =
        [Field("speed", \.speed, "How fast to speak.")]
        + ["stability", "similarity_boost", "style"].map {
            Field(unused: $0, .number(0...1), because: "the voices here have one way to sound.")
        }
        + [Field(unused: "use_speaker_boost", .boolean, because: "the voices here have one way to sound.")]
}
