/// The numbers that say how large each part of a Kokoro network is and how it computes.
///
/// They are those of the published `config.json`, and beside them those that the published program has in its code, so that smaller
/// networks of the same shape can be described too.
public struct KokoroConfiguration: Hashable, Sendable {
    /// The samples of a second of sound.
    public var sampleRate = 24_000
    /// The channels between the stages: `hidden_dim`.
    public var hiddenSize = 512
    /// The numbers of a style, of which a voice has two: one for the sound, one for the prosody.
    public var styleSize = 128
    /// The symbols that can be told apart: `n_token`.
    public var tokenCount = 178
    /// The layers of the text encoder, and of the duration encoder.
    public var layerCount = 3
    /// The frames that a symbol can last, at the most, at speed 1: `max_dur`.
    public var longestDuration = 50
    /// The taps of the text encoder's convolutions.
    public var textEncoderKernelSize = 5
    /// The transformer that reads the symbols.
    public var bert = KokoroBertConfiguration()
    /// The channels inside the decoder.
    public var decoderSize = 1_024
    /// The channels in which the decoder is told the text again at each block.
    public var residualSize = 64
    /// The part that makes the sound.
    public var generator = KokoroGeneratorConfiguration()
    /// What was said of the training.
    public var training = KokoroTrainingConfiguration()

    /// The network of Kokoro-82M: every number as published.
    public static let published = KokoroConfiguration()

    /// The network of Kokoro-82M, to be changed.
    public init() {}
}

extension KokoroConfiguration {
    /// The numbers of a row of a voice: two styles.
    public var voiceRowLength: Int { 2 * styleSize }

    /// The rows that the published voices have: one for each number of symbols that can be spoken at once.
    public var voiceRowCount: Int { bert.positionCount - 2 }

    /// The samples that a frame of the decoder becomes: 600.
    public var samplesPerFrame: Int { 2 * generator.samplesPerStep }
}
