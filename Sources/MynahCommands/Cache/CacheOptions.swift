import MynahLog
import MynahOptions
import MynahServing

/// What `mynah serve` keeps of what it speaks.
struct CacheOptions: OptionGroup {
    var isOff = false
    var memory = ByteCount(optionText: "128M")!
    var files = CacheFolderOptions()
    var isByKey = false
    var phrases: FilePath?

    static var declarations: [Declaration<CacheOptions>] {
        [
            .flag("no-cache", \.isOff, "Keeps nothing of what was spoken, neither in memory nor in files."),
            .option("cache-memory", \.memory, "How much speech is kept in memory; with 0 none is."),
            .group(\.files),
            .flag(
                "cache-by-key",
                \.isByKey,
                "Keeps apart what is spoken for each key, so that nobody can tell what others had spoken."
            ),
            .option(
                "warm",
                \.phrases,
                "A file of phrases, one a line, that are spoken at the start so that they are kept."
            ),
        ]
    }

    /// How much is kept, where, and for how long.
    func settings(in surroundings: Surroundings) -> CacheSettings {
        var settings = files.settings(in: surroundings)
        settings.memory = memory.count
        return settings
    }

    /// Opens the cache; `nil` where nothing is to be kept.
    func cache(in surroundings: Surroundings, _ log: Log) -> SpeechCache? {
        guard !isOff else { return nil }
        return SpeechCache(settings(in: surroundings)) { event in
            switch event {
            case .cannotWrite(let reason):
                log.warning("cache", ["event": .text("files cannot be written"), "reason": .text(reason)])
            case .cannotUse(let folder, let reason):
                log.warning(
                    "cache",
                    ["event": .text("the folder cannot be used"), "folder": .text(folder), "reason": .text(reason)]
                )
            }
        }
    }
}
