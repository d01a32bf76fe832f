import MynahOptions

extension Command {
    static var cache: Command {
        Command(
            "cache",
            "see, empty and fill what is kept of speech",
            subcommands: [.cacheStats, .cacheClear, .cacheWarm]
        )
    }
}
