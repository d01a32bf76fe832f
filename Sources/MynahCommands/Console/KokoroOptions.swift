import Mynah
import MynahKokoro
import MynahModels
import MynahOptions
import MynahTensors

/// How Kokoro is to run; the same for every command that speaks.
struct KokoroOptions: OptionGroup {
    var model = KokoroModelOptions()
    var precision = KokoroPrecision.fast
    var threads: ThreadCount?
    var instructionSet: InstructionSet?
    var seed = NoiseSeed()

    static var declarations: [Declaration<KokoroOptions>] {
        [
            .group(\.model),
            .option(
                "precision",
                \.precision,
                "How exactly Kokoro computes: exact in 32 bits; fast with 16 bits, compact with 8 bits where the processor is faster so."
            ).shared(),
            .option("threads", \.threads, "How many threads Kokoro uses. Without it, one for each processor.").shared(),
            .option("isa", \.instructionSet, "The instructions that Kokoro uses. Without it, the best there are.")
                .shared(),
            .option("seed", \.seed, "What the noise in Kokoro's sound follows from.").shared(),
        ]
    }

    /// The same as the engine wants it.
    func setup(in surroundings: Surroundings) -> KokoroSetup {
        var setup = model.setup(in: surroundings)
        setup.precision = precision
        setup.threads = threads?.count
        setup.instructionSet = instructionSet
        setup.seed = seed.number
        return setup
    }
}

/// Which Kokoro model speaks; the same for every command that uses voices.
struct KokoroModelOptions: OptionGroup {
    var model: FilePath?
    var folder = ModelFolderOptions()

    static var declarations: [Declaration<KokoroModelOptions>] {
        [
            .option("model", \.model, "The Kokoro model that speaks. Without it, that of 'mynah pull'.").shared(),
            .group(\.folder),
        ]
    }

    /// The same as the engine wants it.
    func setup(in surroundings: Surroundings) -> KokoroSetup {
        var setup = KokoroSetup(store: folder.store(in: surroundings))
        setup.model = model?.optionText
        setup.voices = VoiceStore(environment: surroundings.environment)
        setup.checksums = ModelChecksums(environment: surroundings.environment)
        return setup
    }
}
