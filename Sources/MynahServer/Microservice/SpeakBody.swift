import MynahCodecs
import MynahJSON
import MynahSynthesis

/// What gateways send that expect a plain service.
struct SpeakBody: RequestObject {
    var text = ""
    var model: String?
    var voice: VoiceChoice?
    var language: LanguageChoice?
    var speed = Speed.normal
    var pitch: PitchValue?
    var format: AudioFormat?

    static let fields: [Field<SpeakBody>] = [
        Field("text", \.text, "What to say.").required(),
        Field("model", \.model, "Who speaks in general."),
        Field("voice", \.voice, "Who speaks."),
        Field("language", \.language, "The language of the text; auto tells it from the text."),
        Field("speed", \.speed, "How fast to speak."),
        Field("pitch", \.pitch, "Times the voice's own pitch."),
        Field("format", \.format, "The format of the audio; mp3 unless asked."),
    ]
}
