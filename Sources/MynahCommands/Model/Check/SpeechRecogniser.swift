import Glibc
import Mynah
import MynahAudio
import MynahProcess
import MynahSynthesis

/// A program of this machine that writes down what it hears.
struct SpeechRecogniser {
    /// The share of words that may be heard wrong where a model speaks well: of flite's, pocketsphinx hears half wrong.
    static let mostErrors = 0.5

    /// The program and its arguments; the file comes behind them.
    let command: [String]

    /// Those that are looked for, and what they are to be told before the file.
    private static let known = [
        ["pocketsphinx_continuous", "-logfn", "/dev/null", "-infile"],
        ["whisper-cli", "--no-timestamps", "--no-prints", "--file"], ["vosk-transcriber", "--input"],
    ]
    private static let patience = Duration.seconds(120)

    /// Takes a command line with spaces between its words.
    init?(_ line: String) {
        let words = line.split(separator: " ").map(String.init)
        guard let program = words.first, let path = Self.path(of: program, on: Environment.value(of: "PATH")) else {
            return nil
        }
        command = [path] + words.dropFirst()
    }

    /// The first of those that are known that is installed.
    static var installed: SpeechRecogniser? {
        known.lazy.compactMap { SpeechRecogniser($0.joined(separator: " ")) }.first
    }

    /// What it hears in samples of 24 kHz.
    func text(of samples: [Float], _ cancellation: Cancellation) throws(SynthesisError) -> String {
        var template = Array("/tmp/mynah-check-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw SynthesisError(.outputFailed, "No folder can be made in /tmp.") }
        let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let path = folder + "/speech.wav"
        defer {
            unlink(path)
            rmdir(folder)
        }
        try Self.write(samples, to: path)
        do throws(ProcessError) {
            return try output(for: path, cancellation)
        } catch {
            if error.code == .cancelled { throw SynthesisError(.cancelled, error.message) }
            throw SynthesisError(.engineFailed, "The recogniser failed. \(error.message)", cause: error.cause)
        }
    }

    private func output(for path: String, _ cancellation: Cancellation) throws(ProcessError) -> String {
        let child = try ChildProcess(Launch(path: command[0], arguments: command.dropFirst() + [path]))
        child.closeInput()
        let patience = Patience(for: Self.patience, cancellation: cancellation)
        var bytes: [UInt8] = []
        while bytes.count < 1 << 20 {
            let exchange = try child.exchange(patience: patience)
            bytes += exchange.received
            if exchange.hasEnded { break }
        }
        let report = child.collect(within: .seconds(1))
        guard report == .status(0) else {
            throw ProcessError(.ended, "\(child.launch.name) \(report).", cause: child.lastErrors())
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Recognisers want 16 kHz.
    private static func write(_ samples: [Float], to path: String) throws(SynthesisError) {
        let rate = SampleRate(hertz: 16_000) ?? .speech
        var resampler = Resampler(from: .speech, to: rate)
        var writer = try SpeechWriter(FileOutput(path: path), format: .wav, rate: rate)
        try writer.receive(resampler.process(samples))
        try writer.receive(resampler.finish())
        try writer.finish()
    }

    private static func path(of program: String, on variable: String?) -> String? {
        if program.contains("/") { return access(program, X_OK) == 0 ? program : nil }
        let folders = (variable ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":")
        return folders.map { "\($0)/\(program)" }.first { access($0, X_OK) == 0 }
    }
}
