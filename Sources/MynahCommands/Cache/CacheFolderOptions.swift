import MynahOptions
import MynahServing

/// Where speech is kept; the same for every command that uses it.
struct CacheFolderOptions: OptionGroup {
    var folder: FilePath?
    var disk = ByteCount(optionText: "1G")!
    var age = KeepingTime(optionText: "7d")!

    static var declarations: [Declaration<CacheFolderOptions>] {
        [
            .option(
                "cache-folder",
                \.folder,
                "The folder that speech is kept in, which should hold nothing else. Without it, mynah/speech in your cache folder."
            )
            .value("FOLDER").allowing(.folders).shared(),
            .option("cache-disk", \.disk, "How much speech is kept in files; with 0 none is.").shared(),
            .option("cache-age", \.age, "For how long speech is kept.").shared(),
        ]
    }

    /// The folder; `nil` where nothing says where it should be.
    func path(in surroundings: Surroundings) -> String? {
        if let folder { return folder.optionText }
        let environment = surroundings.environment
        if let cache = environment["XDG_CACHE_HOME"], cache.hasPrefix("/") { return cache + "/mynah/speech" }
        return environment["HOME"].flatMap { $0.isEmpty ? nil : $0 + "/.cache/mynah/speech" }
    }

    /// What a cache over that folder keeps.
    func settings(in surroundings: Surroundings) -> CacheSettings {
        var settings = CacheSettings()
        settings.folder = path(in: surroundings)
        (settings.disk, settings.age) = (disk.count, age.duration)
        return settings
    }

    /// The folder of commands that do nothing without one.
    func required(in surroundings: Surroundings) throws(OptionsError) -> CacheFolder {
        guard let path = path(in: surroundings) else {
            throw OptionsError(.missing, "there is no cache folder; name one with --cache-folder")
        }
        return CacheFolder(path)
    }
}
