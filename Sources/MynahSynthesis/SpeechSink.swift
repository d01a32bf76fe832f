public import MynahText

/// Takes speech as it is made.
///
/// Samples arrive in the order in which they are to be heard, in pieces of any size. Marks of one kind arrive in the order of
/// their start; a mark may arrive before or after the samples that it speaks of, but before the call that makes them returns.
/// An error thrown by a sink ends the synthesis and is thrown on unchanged.
public protocol SpeechSink {
    /// Takes the next samples.
    mutating func receive(_ samples: [Float]) throws(SynthesisError)

    /// Takes a mark.
    mutating func receive(_ mark: SpeechMark) throws(SynthesisError)

    /// Takes a warning of what is not heard, or not as the caller meant it; a sink that says nothing of warnings drops it.
    mutating func receive(_ warning: TextWarning) throws(SynthesisError)
}

extension SpeechSink {
    /// Drops the warning.
    public mutating func receive(_ warning: TextWarning) throws(SynthesisError) {}
}
