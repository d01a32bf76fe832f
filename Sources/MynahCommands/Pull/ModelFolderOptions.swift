import MynahModels
import MynahOptions

/// Where models lie; the same for every command that uses them.
struct ModelFolderOptions: OptionGroup {
    var folder: FilePath?

    static var declarations: [Declaration<ModelFolderOptions>] {
        [
            .option("models", \.folder, "The folder of your models. Without it, mynah/models in your data folder.")
                .value("FOLDER").allowing(.folders).shared()
        ]
    }

    /// The models of this machine.
    func store(in surroundings: Surroundings) -> ModelStore {
        ModelStore(folder: folder?.optionText, environment: surroundings.environment)
    }
}
