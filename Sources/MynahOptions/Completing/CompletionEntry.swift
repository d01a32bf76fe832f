/// What a shell can offer at one command, for all shells alike.
struct CompletionEntry {
    /// The names from the program to the command, with spaces between.
    let path: String
    /// The commands beneath it.
    let subcommands: [Command]
    /// Its options that can be typed, those that every command has among them.
    let options: [Option]
    /// Its arguments in order.
    let arguments: [Option]

    /// Every command of a program; `help` has the program's commands for arguments.
    static func all(of program: Program) -> [CompletionEntry] {
        program.allCommands.map { path, command in
            let isHelp = path == [program.name, "help"]
            return CompletionEntry(
                path: path.joined(separator: " "),
                subcommands: isHelp ? program.root.subcommands : command.subcommands,
                options: command.options.filter { $0.kind != .argument && !$0.isSecret } + Option.builtIn(at: path),
                arguments: isHelp ? [] : command.options.filter { $0.kind == .argument }
            )
        }
    }

    /// What can be offered for the next argument.
    var argumentCompletion: AllowedValues.Completion { arguments.first?.allowed.completion ?? .nothing }
}

extension Option {
    /// The long spellings: `--play` and `--no-play`.
    var longSpellings: [String] { isNegatable ? ["--" + name, "--no-" + name] : ["--" + name] }

    /// Every spelling, the short one first.
    var spellings: [String] { (short.map { ["-\($0)"] } ?? []) + longSpellings }

    /// The help's first sentence without its full stop.
    var summary: String {
        let words = help.split(separator: " ", omittingEmptySubsequences: false)
        let end = words.firstIndex { $0.hasSuffix(".") } ?? words.count - 1
        let sentence = words[...end].joined(separator: " ")
        return sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
    }
}

/// The text in single quotation marks of a POSIX shell.
func shellQuoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#) + "'"
}
