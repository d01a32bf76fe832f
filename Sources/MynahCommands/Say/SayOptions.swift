import MynahAudio
import MynahCodecs
import MynahOptions
import MynahSynthesis
import MynahText

/// What can be asked of `mynah say`.
struct SayOptions: OptionGroup {
    var voice: VoiceText?
    var language: LanguageText?
    var speed = Speed.normal
    var inputFile: FilePath?
    var inputFormat: TextFormat?
    var fed = KokoroInputOptions()
    var output: FilePath?
    var writesStandardOutput = false
    var format: AudioFormat?
    var sampleRate = SampleRate.speech
    var bitRate: BitRate?
    var captions: CaptionFormat?
    var printsJSON = false
    var lexicons = LexiconOptions()
    var kokoro = KokoroOptions()
    var logging = LogOptions()
    var text: [String] = []

    static var declarations: [Declaration<SayOptions>] {
        [
            .option("voice", \.voice, "Who speaks. Without it, the best voice for the language.").short("v"),
            .option(
                "lang",
                \.language,
                "The language of the text; auto tells it from the text. Without it, that of the voice."
            ).short("l"),
            .option("speed", \.speed, "How fast to speak; 2 is twice as fast as the voice by itself."),
            .option("file", \.inputFile, "The file to read the text from; - is standard input.").short("f")
                .commandLineOnly(),
            .option(
                "input-format",
                \.inputFormat,
                "How the text is marked up. Without it, text; SSML is known by its <speak>."
            ),
            .group(\.fed),
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
            .flag(
                "json",
                \.printsJSON,
                "Prints a JSON object about what was said: words and when, tokens, times. The sound goes to --output FILE, or nowhere."
            ).commandLineOnly(),
            .group(\.lexicons),
            .group(\.kokoro),
            .group(\.logging),
            .argument(
                "TEXT",
                \.text,
                "What to say; several words are joined by spaces. Without it, --file, --phonemes and --tokens, standard input."
            ),
        ]
    }
}
