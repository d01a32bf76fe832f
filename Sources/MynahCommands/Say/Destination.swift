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

    /// How sound becomes bytes.
    struct Encoding {
        let format: AudioFormat
        let bitRate: BitRate?
    }

    /// Finds the one destination that was named, and checks that its format can do what is asked.
    init(_ options: SayOptions, for invocation: Invocation) throws(OptionsError) {
        let output = options.output?.optionText
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
            self = .loudspeaker
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

    /// Has `job` spoken and takes what it says.
    func take(_ job: inout SayJob, captions: CaptionFormat?) throws(SynthesisError) {
        switch self {
        case .loudspeaker: try play(&job, captions: captions)
        case .standardOutput(let encoding):
            let output = DescriptorOutput(STDOUT_FILENO, name: "standard output", cancellation: job.cancellation)
            _ = try write(&job, to: output, encoding)
        case .file(let path, let encoding):
            guard let captions else {
                _ = try write(&job, to: FileOutput(path: path), encoding)
                return
            }
            // Both are opened before anything is spoken, so that a file that cannot be written is known at once.
            let audioFile = try FileOutput(path: path)
            let captionFile = try FileOutput(path: Self.path(path, withEnding: captions.rawValue))
            let narration = try write(&job, to: audioFile, encoding, keepingWords: true)
            try captionFile.write(Array(narration.captions(captions, of: job.request.text).utf8))
            try captionFile.finish([])
        }
    }

    private func write<Output: ByteOutput>(
        _ job: inout SayJob,
        to output: Output,
        _ encoding: Encoding,
        keepingWords: Bool = false
    ) throws(SynthesisError) -> Narration<SpeechWriter<Output>> {
        let writer = try SpeechWriter(output, format: encoding.format, rate: job.rate, bitRate: encoding.bitRate)
        var narration = try job.speak(into: writer, keepingWords: keepingWords)
        try narration.base.finish()
        return narration
    }

    private func play(_ job: inout SayJob, captions: CaptionFormat?) throws(SynthesisError) {
        let loudspeaker = try Loudspeaker(rate: job.rate, cancellation: job.cancellation)
        let narration = try job.speak(into: loudspeaker, keepingWords: captions != nil)
        try narration.base.finish()
        if let captions { try Terminal.write(narration.captions(captions, of: job.request.text), to: STDOUT_FILENO) }
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
