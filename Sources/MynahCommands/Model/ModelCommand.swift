import MynahOptions

extension Command {
    static var model: Command {
        Command(
            "model",
            "make and look at model files",
            subcommands: [.modelConvert, .modelInfo, .modelCheck, .modelQuantize]
        )
        .discussion(
            "A model is one file: network, vocabulary and voices. 'mynah model convert' makes it of what is published."
        )
        .example("mynah model info kokoro.gguf", "Says what is in a model.")
    }
}
