import MynahText

/// What an engine speaks a passage into: the joiner, with the sink that it has been lent.
struct JoiningSink<Base: SpeechSink>: SpeechSink {
    var joiner: PassageJoiner
    var base: Base

    mutating func receive(_ samples: [Float]) throws(SynthesisError) { try joiner.receive(samples, into: &base) }
    mutating func receive(_ mark: SpeechMark) throws(SynthesisError) { try joiner.receive(mark, into: &base) }
    mutating func receive(_ warning: TextWarning) throws(SynthesisError) { try joiner.receive(warning, into: &base) }
}
