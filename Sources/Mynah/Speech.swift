public import MynahAudio
public import MynahCodecs
public import MynahSynthesis
public import MynahText

/// A text that was spoken: its sound, and when each sentence and word is heard.
public struct Speech: Sendable {
    /// What was said.
    public let text: SourceText
    /// The sound.
    public let audio: AudioBuffer
    /// When each sentence, word and phoneme is heard, each kind in order.
    public let marks: [SpeechMark]

    /// When each word is heard.
    public var words: [SpeechMark] { marks.filter { $0.kind == .word } }

    /// Writes an audio file whose format is that of its ending, or WAV where it has none that is known.
    ///
    /// The file appears whole or not at all. Throws `.outputFailed` when it cannot be written.
    public func save(to path: String, bitRate: BitRate? = nil) throws(SynthesisError) {
        let format = AudioFormat(path: path) ?? .wav
        let file = try FileOutput(path: path)
        var writer = try SpeechWriter(
            file,
            format: format,
            rate: audio.rate,
            bitRate: bitRate,
            total: audio.samples.count
        )
        try writer.receive(audio.samples)
        try writer.finish()
    }
}
