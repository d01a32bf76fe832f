import MynahAudio
import MynahCodecs
import MynahOptions
import MynahSynthesis

/// What can be asked of `mynah say`.
struct SayOptions: OptionGroup {
    var voice: VoiceText?
    var language: LanguageText?
    var speed = Speed.normal
    var inputFile: FilePath?
    var output: FilePath?
    var writesStandardOutput = false
    var format: AudioFormat?
    var sampleRate = SampleRate.speech
    var bitRate: BitRate?
    var captions: CaptionFormat?
    var logging = LogOptions()
    var text: [String] = []

    static var declarations: [Declaration<SayOptions>] {
        [
            .option("voice", \.voice, "Who speaks. Without it, the best voice for the language.").short("v"),
            .option("lang", \.language, "The language of the text. Without it, that of the voice.").short("l"),
            .option("speed", \.speed, "How fast to speak; 2 is twice as fast as the voice by itself."),
            .option("file", \.inputFile, "The file to read the text from; - is standard input.").short("f")
                .commandLineOnly(),
            .option(
                "output",
                \.output,
                "The audio file to write, whole or not at all. Its ending chooses the format. - is standard output."
            )
            .short("o")
            .commandLineOnly(),
            .flag("stdout", \.writesStandardOutput, "Writes audio to standard output as it is made.").commandLineOnly(),
            .option("format", \.format, "The format, where the ending of the file does not say it; wav otherwise."),
            .option("sample-rate", \.sampleRate, "The samples a second."),
            .option("bit-rate", \.bitRate, "The bits a second, for the formats that leave a choice."),
            .option(
                "captions",
                \.captions,
                "Writes when each word is heard, beside the audio file under the same name, else to standard output."
            ).commandLineOnly(),
            .group(\.logging),
            .argument(
                "TEXT",
                \.text,
                "What to say; several words are joined by spaces. Without it and --file, standard input."
            ),
        ]
    }
}
