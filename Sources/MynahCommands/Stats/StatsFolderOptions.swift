import MynahOptions
import MynahServer

/// Where it is kept how requests went; the same for every command that uses it.
struct StatsFolderOptions: OptionGroup {
    var folder: FilePath?

    static var declarations: [Declaration<StatsFolderOptions>] {
        [
            .option(
                "stats-folder",
                \.folder,
                "The folder of requests' statistics. Without it, mynah/statistics in XDG_STATE_HOME or ~/.local/state."
            )
            .value("FOLDER").allowing(.folders).shared()
        ]
    }

    /// The folder; `nil` where nothing says where it should be.
    func path(in surroundings: Surroundings) -> String? {
        folder?.optionText ?? StateFolder(of: surroundings.environment)?.path("statistics")
    }
}
