public import MynahKokoro
public import MynahModels
import MynahProcess
public import MynahTensors

/// How Kokoro is to run on this machine.
public struct KokoroSetup: Hashable, Sendable {
    /// The model's file; without one, that of the model store.
    public var model: String?
    /// Where models lie.
    public var store: ModelStore
    /// Where mixtures of voices are kept.
    public var voices: VoiceStore
    /// Where it is noted what is in a model's file, by which kept speech is found again.
    public var checksums = ModelChecksums(path: nil)
    /// A file with how to speak, in the place of the model's voices: a row of numbers, or a pack of rows.
    public var style: String?
    /// How exactly it computes.
    public var precision = KokoroPrecision.fast
    /// The instructions that it uses; without any, the best that the processor has.
    public var instructionSet: InstructionSet?
    /// How many threads work at a time; without a number, one for each processor that may be used.
    public var threads: Int?
    /// What the noise in its sound follows from.
    public var seed = VoicingRequest.usualSeed

    /// The most threads that can be asked for.
    public static let mostThreads = 256

    /// What serves most, with the models of `store`; without one, those of this machine.
    public init(store: ModelStore? = nil) {
        self.store = store ?? ModelStore(environment: Environment.variables)
        voices = VoiceStore(environment: Environment.variables)
    }

    /// The model's file; `nil` where there is none.
    public var modelPath: String? { model ?? store.standard?.path }
}
