import Glibc
import Mynah
import MynahAudio
import MynahCodecs
import MynahOptions
import MynahPlayback
import MynahSynthesis
import MynahText

/// Where the sound goes.
enum Destination {
    case loudspeaker
    case standardOutput(Encoding)
    case file(String, Encoding)
    case nowhere

    /// How sound becomes bytes.
    struct Encoding {
        let format: AudioFormat
        let bitRate: BitRate?
    }

    /// Finds the one destination that was named, and checks that its format can do what is asked.
    init(_ options: SayOptions, for invocation: Invocation) throws(OptionsError) {
        let output = options.output?.optionText
        if options.printsJSON, options.writesStandardOutput || output == "-" {
            throw invocation.usageError("--json prints to standard output; give the sound to a file with --output FILE")
        }
        switch (output == "-" ? nil : output, options.writesStandardOutput || output == "-") {
        case (.some, true):
            throw invocation.usageError("--output and --stdout exclude each other")
        case (let path?, false):
            let format = if let format = options.format { format } else { try Self.format(of: path, for: invocation) }
            self = .file(path, try Encoding(format, options, for: invocation))
            if let captions = options.captions, Self.path(path, withEnding: captions.rawValue) == path {
                throw invocation.usageError("audio and captions would both be '\(path)'; give --output another ending")
            }
        case (nil, true):
            if options.captions != nil {
                throw invocation.usageError("--captions are written beside a file; name it with --output FILE")
            }
            if Terminal.isAttached(to: STDOUT_FILENO) {
                throw invocation.usageError(
                    "sound is nothing for a terminal; redirect it, or name a file with --output FILE"
                )
            }
            self = .standardOutput(try Encoding(options.format ?? .wav, options, for: invocation))
        case (nil, false):
            try Self.checkNothingIsEncoded(invocation)
            if options.printsJSON, options.captions != nil {
                throw invocation.usageError("--captions are written beside a file; name it with --output FILE")
            }
            self = options.printsJSON ? .nowhere : .loudspeaker
        }
    }

    /// What is played is not encoded: who asks for a format on the command line has forgotten where to write it.
    private static func checkNothingIsEncoded(_ invocation: Invocation) throws(OptionsError) {
        for setting in invocation.settings where setting.origin == .commandLine {
            guard ["format", "bit-rate"].contains(setting.option.name) else { continue }
            throw invocation.usageError("--\(setting.option.name) needs --output FILE or --stdout")
        }
    }

    /// The format of the file's ending; WAV where it has none.
    private static func format(of path: String, for invocation: Invocation) throws(OptionsError) -> AudioFormat {
        if let format = AudioFormat(path: path) { return format }
        let name = path.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return .wav }
        let known = AudioFormat.allCases.map(\.name).joined(separator: ", ")
        throw invocation.usageError(
            "the ending '\(name[dot...])' is of no format that can be written; give --format, one of \(known)"
        )
    }

    /// Has `job` spoken, takes what it says, and answers with what was told of it.
    func take(_ job: inout SayJob) throws(SynthesisError) -> SayOutcome {
        switch self {
        case .nowhere: return try job.speak(into: NoSink()).outcome
        case .loudspeaker: return try play(&job)
        case .standardOutput(let encoding):
            let output = DescriptorOutput(STDOUT_FILENO, name: "standard output", cancellation: job.cancellation)
            return try write(&job, to: output, encoding).outcome
        case .file(let path, let encoding):
            guard let captions = job.captions else {
                return try write(&job, to: FileOutput(path: path), encoding).outcome
            }
            // Both are opened before anything is spoken, so that a file that cannot be written is known at once.
            let audioFile = try FileOutput(path: path)
            let captionFile = try FileOutput(path: Self.path(path, withEnding: captions.format.rawValue))
            let narration = try write(&job, to: audioFile, encoding)
            try captionFile.write(Array(narration.text(of: captions).utf8))
            try captionFile.finish([])
            return narration.outcome
        }
    }

    private func write<Output: ByteOutput>(
        _ job: inout SayJob,
        to output: Output,
        _ encoding: Encoding
    ) throws(SynthesisError) -> Narration<SpeechWriter<Output>> {
        let writer = try SpeechWriter(output, format: encoding.format, rate: job.rate, bitRate: encoding.bitRate)
        var narration = try job.speak(into: writer)
        try narration.base.finish()
        return narration
    }

    private func play(_ job: inout SayJob) throws(SynthesisError) -> SayOutcome {
        let loudspeaker = try Loudspeaker(rate: job.rate, cancellation: job.cancellation)
        let narration = try job.speak(into: loudspeaker)
        try narration.base.finish()
        if let captions = job.captions { try Terminal.write(narration.text(of: captions), to: STDOUT_FILENO) }
        return narration.outcome
    }

    /// The same name but for its ending: `book.srt` for `book.mp3`.
    static func path(_ path: String, withEnding ending: String) -> String {
        let name = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
        guard let dot = path[name...].lastIndex(of: "."), dot > name else { return "\(path).\(ending)" }
        return "\(path[..<dot]).\(ending)"
    }
}

extension Destination.Encoding {
    /// Checks that the format leaves the choice of bit rate that was made.
    fileprivate init(_ format: AudioFormat, _ options: SayOptions, for invocation: Invocation) throws(OptionsError) {
        self.format = format
        self.bitRate = options.bitRate
        guard let bitRate else { return }
        guard let range = format.bitRates(at: options.sampleRate) else {
            throw invocation.usageError("\(format.name) leaves no choice of --bit-rate")
        }
        guard range.contains(bitRate) else {
            throw invocation.usageError(
                "--bit-rate is \(range.lowerBound) to \(range.upperBound) for \(format.name) at \(options.sampleRate.hertz) Hz, not \(bitRate)"
            )
        }
    }
}
