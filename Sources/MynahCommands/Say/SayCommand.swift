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

extension Command {
    static var say: Command {
        Command("say", "speak text", SayOptions.self) { options, invocation in
            try SayCommand(options: options, invocation: invocation).run()
        }
        .discussion(
            "Speaks text through the loudspeaker, into a file, or to standard output. Sound is made sentence by sentence and passed on at once.",
            "A file appears when it is complete; when the work fails or is interrupted there is none. On a terminal long work shows its progress.",
            "The exit status is 0 when all was spoken, 2 when the command line is wrong, and 1 when anything else fails."
        )
        .example("mynah say \"Hello from Mynah.\"", "Speaks through the loudspeaker.")
        .example("mynah say -f book.txt -o book.mp3 --captions srt", "Makes an audio book, and subtitles in book.srt.")
        .example("mynah say -l de \"Guten Morgen.\" -o morgen.opus", "Speaks German.")
        .example("echo Hello | mynah say --stdout --format flac | play -", "Pipes audio to another program.")
    }
}

/// Reads a text, has it spoken, and brings the sound to where it was asked for.
struct SayCommand {
    let options: SayOptions
    let invocation: Invocation

    func run() throws {
        let destination = try Destination(options, for: invocation)
        let text = SourceText(try TextInput(options, for: invocation).read())
        let log = options.logging.log
        report(text, to: log)
        var registry = EngineRegistry.installed()
        let casting = try registry.cast(voice: options.voice?.name, language: options.language?.tag)
        log.debug("cast", ["voice": .text(casting.name.text), "language": .text(casting.language.text)])
        let source = try CancellationSource()
        InterruptSignal.cancel(source)
        let request = casting.request(text, speed: options.speed)
        var job = SayJob(
            request: request,
            registry: registry,
            rate: options.sampleRate,
            cancellation: source.cancellation
        )
        try destination.take(&job, captions: options.captions)
    }

    private func report(_ text: SourceText, to log: Log) {
        log.debug("read", ["text": .userText(UserText(text.text(of: text.span)))])
        if !text.replaced.isEmpty {
            log.warning("blanked out bytes that are no text", ["places": .integer(text.replaced.count)])
        }
    }
}
