import MynahAudio
import MynahPlayback
import MynahSynthesis

struct Loudspeaker: SpeechSink {
    init(rate: SampleRate, cancellation: Cancellation) throws(SynthesisError) {}
    mutating func receive(_ samples: [Float]) throws(SynthesisError) {}
    mutating func receive(_ mark: SpeechMark) throws(SynthesisError) {}
    func finish() throws(SynthesisError) {}
}
