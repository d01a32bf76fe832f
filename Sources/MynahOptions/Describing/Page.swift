/// What is to be said of a command, before it is known whether as help, as a manual page or on a page of reference.
struct Page {
    /// A part of a page.
    enum Block {
        case heading(String)
        case paragraphs([String])
        /// The command line's form.
        case synopsis(String)
        case entries([Entry])
        case options([Option])
        case examples([Command.Example])
    }

    /// A thing and what it is: a command, a variable, a file.
    struct Entry: Equatable {
        let name: String
        let meaning: String
    }

    /// `mynah config show`.
    let title: String
    /// `show every setting`.
    let abstract: String
    /// The parts in order.
    private(set) var blocks: [Block] = []

    /// All that is to be said of one command.
    init(of command: Command, at path: [String], in program: Program) {
        title = path.joined(separator: " ")
        abstract = command.abstract
        add("Usage", [.synopsis(command.synopsis(at: path))])
        if !command.discussion.isEmpty { add("Description", [.paragraphs(command.discussion)]) }
        if !command.subcommands.isEmpty {
            let entries = command.subcommands.map { Entry(name: $0.name, meaning: $0.abstract) }
            add("Commands", [.entries(entries)])
        }
        addOptions("Arguments", command.options.filter { $0.kind == .argument })
        addOptions(
            "Options",
            command.options.filter { $0.kind != .argument && !$0.isSecret } + Option.builtIn(at: path)
        )
        addOptions("Secrets", command.options.filter { $0.kind != .argument && $0.isSecret })
        if !command.examples.isEmpty { add("Examples", [.examples(command.examples)]) }
        if path.count == 1 { addProgram(program) }
    }

    private mutating func addProgram(_ program: Program) {
        let place = ConfigurationPlace(of: program.name, environment: ["HOME": "~"])
        add(
            "Configuration",
            [
                .paragraphs(Page.precedence),
                .entries(place.candidates.map { Entry(name: $0, meaning: Page.meaning(ofFile: $0)) }),
            ]
        )
        add("Environment", [.entries(program.variables.map { Entry(name: $0.name, meaning: $0.help) })])
        add(
            "Exit status",
            [
                .entries([
                    Entry(name: "0", meaning: "Everything was done."),
                    Entry(name: "1", meaning: "Something failed while running."),
                    Entry(name: "2", meaning: "The command line, the environment or the configuration is wrong."),
                ])
            ]
        )
    }

    private mutating func addOptions(_ heading: String, _ options: [Option]) {
        if !options.isEmpty { add(heading, [.options(options)]) }
    }

    private mutating func add(_ heading: String, _ content: [Block]) { blocks += [.heading(heading)] + content }

    private static let precedence = [
        "An option's value is taken from the command line, else from its environment variable, else from the"
            + " configuration file, else it is the default. Each option names its variable and its key; a key with a"
            + " point, such as a.b, stands as b in section a. Several values are a list in the file and have commas"
            + " between them in the environment. A key that nothing reads is an error.",
        "XDG_CONFIG_HOME, where set, is used instead of ~/.config.",
    ]

    private static func meaning(ofFile path: String) -> String {
        path.hasSuffix(".json") ? "The same in JSON; only one of the two files may exist." : "Settings in TOML."
    }
}

extension Command {
    /// `mynah say [OPTIONS] [TEXT...]`.
    func synopsis(at path: [String]) -> String {
        let words = options.filter { $0.kind == .argument }.map { option in
            let word = option.name + (option.isRepeated ? "..." : "")
            return option.isRequired ? word : "[\(word)]"
        }
        let middle = isGroup ? ["COMMAND"] : ["[OPTIONS]"]
        return (path + middle + words).joined(separator: " ")
    }
}

extension Option {
    /// The options that every command, or the program, understands by itself.
    static func builtIn(at path: [String]) -> [Option] {
        var help = Option("help", .flag, allowing: .anything, isRepeated: false, help: "Shows this help.")
        help.short = "h"
        help.isCommandLineOnly = true
        var version = Option("version", .flag, allowing: .anything, isRepeated: false, help: "Shows the version.")
        version.isCommandLineOnly = true
        return path.count == 1 ? [help, version] : [help]
    }
}
