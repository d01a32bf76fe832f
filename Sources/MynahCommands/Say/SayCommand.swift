import Glibc
import Mynah
import MynahAudio
import MynahCodecs
import MynahLog
import MynahOptions
import MynahProcess
import MynahServing
import MynahSynthesis
import MynahText
import MynahThreads

extension Command {
    static var say: Command {
        Command("say", "speak text", SayOptions.self) { options, invocation in
            try SayCommand(options: options, invocation: invocation).run()
        }
        .discussion(
            "Speaks text through the loudspeaker, into a file, or to standard output. Sound is made sentence by sentence and passed on at once.",
            "A file appears when it is complete; when the work fails or is interrupted there is none. On a terminal long work shows its progress.",
            "Kokoro's voices follow all of a --lexicon; the others say the words that it gives for words, and a warning names the sounds that they "
                + "cannot follow.",
            "Of Kokoro, --phonemes and --tokens speak what its network is fed: signs with all that makes them sound well, tokens exactly as they "
                + "are, every frame 600 samples, with nothing cut off, levelled or joined.",
            "With --json, times are in seconds and spans count the bytes of the text; seconds is the time taken behind opening_seconds, in "
                + "which the model was opened, and rtf the same for a second of sound.",
            "The exit status is 0 when all was spoken, 2 when the command line is wrong, and 1 when anything else fails."
        )
        .example("mynah say \"Hello from Mynah.\"", "Speaks through the loudspeaker.")
        .example("mynah say -f book.txt -o book.mp3 --captions srt", "Makes an audio book, and subtitles in book.srt.")
        .example("mynah say -l de \"Guten Morgen.\" -o morgen.opus", "Speaks German.")
        .example(
            "mynah say -v 'af_heart*0.7+af_bella*0.3' \"Hello.\"",
            "Speaks with a mixture of two of Kokoro's voices."
        )
        .example("mynah say --lexicon names.txt -f letter.txt", "Says names as you wrote down how to.")
        .example("mynah say --phonemes 'həlˈO wˈɜɹld.' -o hello.wav", "Speaks sounds as they are given.")
        .example("mynah say --json -o hello.wav \"Hello.\"", "Tells a program what was said, when, and how fast.")
        .example("echo Hello | mynah say --stdout --format flac | play -", "Pipes audio to another program.")
    }
}

/// Reads a text, has it spoken, and brings the sound to where it was asked for.
struct SayCommand {
    let options: SayOptions
    let invocation: Invocation

    func run() throws {
        let destination = try Destination(options, for: invocation)
        let input = try SayInput(options, for: invocation)
        let source = try CancellationSource()
        var order = try SayOrder(input, options, invocation)
        InterruptSignal.cancel(source)
        var job = SayJob(
            captions: options.captions.map { SayJob.Captions(format: $0, text: order.text) },
            size: order.text.bytes.count,
            matter: try order.matter(),
            rate: options.sampleRate,
            isReported: options.printsJSON,
            cancellation: source.cancellation
        )
        let start = Moment.seconds()
        let outcome = try destination.take(&job)
        guard options.printsJSON else { return }
        let times = SayReport.Times(begin: order.begin, start: start, end: Moment.seconds())
        try Terminal.write(SayReport(order, outcome, options, times).json, to: STDOUT_FILENO)
    }
}
