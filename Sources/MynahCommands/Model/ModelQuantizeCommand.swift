import MynahKokoro
import MynahOptions
import MynahTensors

extension Command {
    static var modelQuantize: Command {
        Command("quantize", "store a model's weights in other types", ModelQuantizeOptions.self) { options, _ in
            let inputs = options.input.map { [$0] } ?? []
            try ModelMaking(inputs, options.output, options.storage ?? KokoroStorage(.bf16)).run()
        }
        .discussion(
            "Writes a model anew with its weights in other types. Begin with the model of the widest type: what was rounded once stays rounded."
        )
        .example("mynah model quantize kokoro.gguf -o small.gguf --type q8_0", "Makes a model of half the size.")
    }
}

/// What can be asked of `mynah model quantize`.
struct ModelQuantizeOptions: OptionGroup {
    var input: FilePath?
    var output: FilePath?
    var storage: KokoroStorage?

    static var declarations: [Declaration<ModelQuantizeOptions>] {
        [
            .argument("IN", \.input, "The model to read.").required().commandLineOnly(),
            .option("output", \.output, "The file to write.").short("o").required().commandLineOnly(),
            .option(
                "type",
                \.storage,
                "How weights are to be stored: such as q8_0, or for each part another type, such as bf16,decoder=q8_0."
            ).required().commandLineOnly(),
        ]
    }
}
