import MynahAudio
import MynahSynthesis
import MynahText

/// What was said of a text, kept until all is said.
struct Said: SpeechSink {
    private var samples: [Float] = []
    private var words: [UInt32] = []
    private var warnings = ""
    private let rate: SampleRate

    init(at rate: SampleRate) { self.rate = rate }

    mutating func receive(_ samples: [Float]) throws(SynthesisError) { self.samples += samples }

    mutating func receive(_ mark: SpeechMark) throws(SynthesisError) {
        guard mark.kind == .word else { return }
        let times = [rate.samples(in: mark.start), rate.samples(in: mark.end)]
        words += [UInt32(mark.span.start), UInt32(mark.span.end)] + times.map { UInt32($0) }
    }

    mutating func receive(_ warning: TextWarning) throws(SynthesisError) { warnings += warning.message + "\n" }

    /// The same as `mynah_kokoro_say` replies it.
    var bytes: [UInt8] {
        let warnings = Array(warnings.utf8)
        var numbers = [UInt32(samples.count), UInt32(words.count / 4), UInt32(warnings.count)]
        numbers += samples.map { $0.bitPattern }
        numbers += words
        return numbers.withUnsafeBytes { Array($0) } + warnings
    }
}
