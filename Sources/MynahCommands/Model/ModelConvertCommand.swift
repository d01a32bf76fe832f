import MynahKokoro
import MynahOptions
import MynahTensors

extension Command {
    static var modelConvert: Command {
        Command("convert", "make a model of published files", ModelConvertOptions.self) { options, _ in
            try ModelMaking(options.inputs, options.output, options.storage).run()
        }
        .discussion(
            "Makes one model file of a checkpoint (.pth, .safetensors, or a .gguf of this program or of TTS.cpp), its config.json if it is not "
                + "Kokoro-82M of version 1.0, and voices (.pt, .bin, .npz, .safetensors, or folders of them), in any order. Every tensor is "
                + "compared with what the configuration wants. Nothing in a checkpoint is executed.",
            "Of a model of this program, the voices are kept, and voices that are named are added or replaced. The file appears when it is whole."
        )
        .example(
            "mynah model convert kokoro-v1_0.pth voices/ -o kokoro.gguf",
            "Makes a model of the published checkpoint and voices."
        )
        .example(
            "mynah model convert kokoro.gguf mine.pt -o mine.gguf --type bf16",
            "Adds a voice to a model."
        )
    }
}

/// What can be asked of `mynah model convert`.
struct ModelConvertOptions: OptionGroup {
    var inputs: [FilePath] = []
    var output: FilePath?
    var storage = KokoroStorage(.bf16)

    static var declarations: [Declaration<ModelConvertOptions>] {
        [
            .argument("IN", \.inputs, "The files that the model is made of.").required().commandLineOnly(),
            .option("output", \.output, "The file to write.").short("o").required().commandLineOnly(),
            .option(
                "type",
                \.storage,
                "How weights are stored: bf16, or for each part another type, such as bf16,decoder=q8_0. Voices keep 32 bits unless they are named."
            ).commandLineOnly(),
        ]
    }
}
