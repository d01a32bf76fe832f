public import MynahSynthesis
public import MynahText

/// Keeps all that it is given.
public struct CollectingSink: SpeechSink {
    /// The samples so far.
    public private(set) var samples: [Float] = []
    /// The marks so far.
    public private(set) var marks: [SpeechMark] = []
    /// The warnings so far.
    public private(set) var warnings: [TextWarning] = []
    /// How many pieces the samples came in.
    public private(set) var pieces = 0

    private let refusal: SynthesisError?

    /// Makes a sink; with a `refusal` it throws that at the first samples.
    public init(refusal: SynthesisError? = nil) { self.refusal = refusal }

    public mutating func receive(_ samples: [Float]) throws(SynthesisError) {
        if let refusal { throw refusal }
        self.samples += samples
        pieces += 1
    }

    public mutating func receive(_ mark: SpeechMark) throws(SynthesisError) { marks.append(mark) }

    public mutating func receive(_ warning: TextWarning) throws(SynthesisError) { warnings.append(warning) }

    /// The marks of words alone.
    public var words: [SpeechMark] { marks.filter { $0.kind == .word } }
}
