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
        switch (options.output?.optionText, options.writesStandardOutput) {
        case (.some, true):
            throw invocation.usageError("--output and --stdout exclude each other")
        case (let path?, false):
            let format = if let format = options.format { format } else { try Self.format(of: path, for: invocation) }
            self = .file(path, try Encoding(format, options, for: invocation))
        case (nil, true):
            if options.captions != nil {
                throw invocation.usageError("--captions needs --output where audio goes to standard output")
            }
            self = .standardOutput(try Encoding(options.format ?? .wav, options, for: invocation))
        case (nil, false):
            self = .loudspeaker
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
            let output = DescriptorOutput(STDOUT_FILENO, name: "standard output")
            _ = try write(&job, to: output, encoding)
        case .file(let path, let encoding):
            let narration = try write(&job, to: FileOutput(path: path), encoding, keepingWords: captions != nil)
            if let captions { try save(narration.captions(captions, of: job.request.text), as: captions, beside: path) }
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

    /// Writes captions into a file of the same name as the audio, but for its ending.
    private func save(_ captions: String, as format: CaptionFormat, beside path: String) throws(SynthesisError) {
        let file = try FileOutput(path: Self.path(path, withEnding: format.rawValue))
        try file.write(Array(captions.utf8))
        try file.finish([])
    }

    private static func path(_ path: String, withEnding ending: String) -> String {
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
