import MynahSynthesis

/// Takes speech of which only the times are wanted.
struct NoSink: SpeechSink {
    func receive(_ samples: [Float]) throws(SynthesisError) {}
    func receive(_ mark: SpeechMark) throws(SynthesisError) {}
}
