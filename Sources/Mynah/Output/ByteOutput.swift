public import MynahCodecs
public import MynahSynthesis

/// Takes the bytes of an audio file as they are made.
public protocol ByteOutput {
    /// Takes the next bytes, all of them. Throws `.outputFailed`.
    mutating func write(_ bytes: [UInt8]) throws(SynthesisError)

    /// Ends the output; one that can go back writes the patches over what was written.
    mutating func finish(_ patches: [EncodedTail.Patch]) throws(SynthesisError)
}
