/// The options of `help`.
struct HelpOptions: OptionGroup {
    var printsManualPage = false
    var printsMarkdown = false
    var command: [String] = []

    static var declarations: [Declaration<HelpOptions>] {
        [
            .flag("man", \.printsManualPage, "Prints the manual page of the program and all its commands.")
                .commandLineOnly(),
            .flag("markdown", \.printsMarkdown, "Prints the reference of all commands and options.").commandLineOnly(),
            .argument("COMMAND", \.command, "The command to explain; without one, the program."),
        ]
    }
}

extension HelpOptions {
    /// Takes texts by the places of the options, which a reader of arguments gave.
    init(_ given: [Int: [String]]) {
        self.init()
        printsManualPage = given[0] != nil
        printsMarkdown = given[1] != nil
        command = given[2] ?? []
    }
}
