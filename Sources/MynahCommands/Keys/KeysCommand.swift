import MynahOptions

extension Command {
    static var keys: Command {
        Command("keys", "let others use the server", subcommands: [.keysCreate, .keysList, .keysRevoke])
    }
}
