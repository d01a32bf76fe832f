public import MynahKokoro
public import MynahTensors

/// How Kokoro runs here: all that decides what it says besides the text and the voice.
public struct KokoroConditions: Hashable, Sendable {
    /// The model's file.
    public let path: String
    /// How exactly it computes.
    public let precision: KokoroPrecision
    /// The instructions that it uses.
    public let instructionSet: InstructionSet
    /// What most of the network multiplies by what.
    public let format: ProductFormat
    /// How many threads work.
    public let threads: Int
    /// The samples that a frame of the network becomes: 600 in networks of the published size.
    public let samplesPerFrame: Int
    /// What the noise in its sound follows from.
    public let seed: UInt64
}
