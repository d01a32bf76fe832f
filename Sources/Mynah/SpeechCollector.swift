import MynahSynthesis

/// Keeps the whole of a speech in memory.
struct SpeechCollector: SpeechSink {
    private(set) var samples: [Float] = []
    private(set) var marks: [SpeechMark] = []

    mutating func receive(_ samples: [Float]) throws(SynthesisError) { self.samples += samples }
    mutating func receive(_ mark: SpeechMark) throws(SynthesisError) { marks.append(mark) }
}
