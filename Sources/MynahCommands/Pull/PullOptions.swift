import MynahKokoro
import MynahModels
import MynahOptions
import MynahTensors

/// What can be asked of `mynah pull`.
struct PullOptions: OptionGroup {
    var voices = VoiceSelection.all
    var storage = KokoroStorage(.bf16)
    var hub: String?
    var models = ModelFolderOptions()
    var model: String?

    static var declarations: [Declaration<PullOptions>] {
        [
            .option("voices", \.voices, "The voices to pull: all, or names with commas between.").commandLineOnly(),
            .option("type", \.storage, "How the model's numbers are stored; smaller ones cost some sound.")
                .environment("MYNAH_MODEL_TYPE"),
            .option("hub", \.hub, "The hub to pull from. Without it, HF_ENDPOINT, else \(Hub.standard).").value("URL"),
            .group(\.models),
            .argument("MODEL", \.model, "The model to pull. Without it, lists what can be pulled and what is here.")
                .allowing(.oneOf(PublishedModel.all.map(\.name))),
        ]
    }
}
