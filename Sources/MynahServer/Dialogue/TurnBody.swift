import MynahSynthesis
import MynahText

/// What one says, and how.
struct TurnBody: RequestObject {
    var voice: VoiceChoice?
    var speaker: String?
    var text = ""
    var pause: SecondsValue?
    var overlap: OverlapValue?
    var speed: Speed?
    var language: LanguageChoice?
    var instructions: String?
    var volume: VolumeValue?
    var inputFormat: TextFormat?

    static let fields: [Field<TurnBody>] = [
        Field("voice", \.voice, "Who speaks; without it, the voice that voices has for the speaker."),
        Field("voice_id", \.voice, "The same as voice, by the name that Kokoro-FastAPI has for it too."),
        Field("speaker", \.speaker, "The name of who speaks: for voices, and for captions."),
        Field("text", \.text, "What to say.").required(),
        Field("pause", \.pause, "Seconds of silence before it, in the place of the dialogue's own pause."),
        Field("overlap", \.overlap, "By how many seconds it begins before all turns before it have ended."),
        Field("speed", \.speed, "How fast; without it, as fast as the dialogue."),
        Field("language", \.language, "The language of the text; without it, the dialogue's."),
        Field(
            "instructions",
            \.instructions,
            "How to speak: soft, whispered, calm, excited or shouted; without it, as the dialogue says."
        ),
        Field("volume", \.volume, "How loud, as a factor; without it, as loud as the dialogue."),
        Field("input_format", \.inputFormat, "How the text is marked up; without it, as the dialogue says."),
    ]
}
