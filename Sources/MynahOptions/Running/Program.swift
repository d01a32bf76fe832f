import MynahJSON
import MynahText

/// A program and its commands: turns command lines into things to do, and describes itself.
///
/// `help` is a command of every program; `--help` and `--version` are understood by themselves.
package struct Program: Sendable {
    /// An environment variable that is read by other means than an option.
    package struct Variable: Hashable, Sendable {
        /// Its name.
        package let name: String
        /// What it does, as a sentence.
        package let help: String
    }

    /// What to type.
    package let name: String
    /// The version that `--version` shows.
    package let version: String
    /// The day of the version, `2026-01-31`; it stands at the foot of the manual page.
    package let released: String
    /// The program as a command that holds all others.
    package private(set) var root: Command
    /// The environment variables that are not options.
    package private(set) var variables: [Variable]

    /// Makes a program of commands; the names of variables and configuration files derive from its name.
    package init(_ name: String, version: String, released: String = "", _ abstract: String, commands: [Command]) {
        self.name = name
        self.version = version
        self.released = released
        root = Command(name, abstract, subcommands: commands + [Program.help]).bound(to: [name])
        variables = [
            Variable(
                name: ConfigurationPlace.variable(of: name),
                help: "The configuration file to read instead of the one in the configuration folder."
            )
        ]
    }

    /// Adds paragraphs to what help says of the program.
    package func discussion(_ paragraphs: String...) -> Program {
        var copy = self
        for paragraph in paragraphs { copy.root = copy.root.discussion(paragraph) }
        return copy
    }

    /// Adds a command line and what it does, as a sentence, to what help shows of the program.
    package func example(_ line: String, _ meaning: String) -> Program {
        var copy = self
        copy.root = root.example(line, meaning)
        return copy
    }

    /// Makes an environment variable known that is read by other means than an option.
    package func variable(_ name: String, _ help: String) -> Program {
        var copy = self
        copy.variables.append(Variable(name: name, help: help))
        return copy
    }

    /// Every command with its path, the program itself first.
    package var allCommands: [(path: [String], command: Command)] { root.all(at: [name]) }

    /// What `arguments`, without the program's own name, ask for; the file is read only when a command is to run.
    package func interpret(_ arguments: [String], in surroundings: Surroundings) throws(OptionsError) -> Reply {
        let (path, command, rest) = try command(in: arguments)
        let hint = Program.hint(for: path)
        do {
            return try reply(to: rest, for: command, at: path, in: surroundings)
        } catch {
            if isAskingForHelp(rest) { return .show(try helpText(for: path.dropFirst(), width: surroundings.width)) }
            throw error.hinting(hint)
        }
    }

    /// `See 'mynah help say'.`
    static func hint(for path: [String]) -> String {
        "See '\(([path[0], "help"] + path.dropFirst()).joined(separator: " "))'."
    }

    private static let help = Command("help", "explain the program or a command", HelpOptions.self) { _, _ in }
        .discussion("Explains the program, or the command that is named, in the way of --help.")

    private func isAskingForHelp(_ arguments: ArraySlice<String>) -> Bool {
        arguments.prefix { $0 != "--" }.contains { $0 == "--help" || $0 == "-h" }
    }

    /// The command that the first words name, and the words after it.
    private func command(in arguments: [String]) throws(OptionsError) -> ([String], Command, ArraySlice<String>) {
        var path = [name]
        var command = root
        var rest = arguments[...]
        while !command.subcommands.isEmpty, let word = rest.first, !word.hasPrefix("-") {
            guard let next = command.subcommands.first(where: { $0.name == word }) else {
                throw unknown(word, beneath: command, at: path)
            }
            path.append(word)
            command = next
            rest = rest.dropFirst()
        }
        return (path, command, rest)
    }

    private func unknown(_ word: String, beneath command: Command, at path: [String]) -> OptionsError {
        let meant = nearest(to: word, in: command.subcommands.map(\.name))
        let message = "'\(path.joined(separator: " "))' has no command \(quoted(word))\(suggestion(meant))"
        return OptionsError(.unknownCommand, message, hint: Program.hint(for: path))
    }

    private func reply(
        to arguments: ArraySlice<String>,
        for command: Command,
        at path: [String],
        in surroundings: Surroundings
    ) throws(OptionsError) -> Reply {
        if command.isGroup, let misplaced = optionBeforeCommand(arguments, at: path, of: command) { throw misplaced }
        let words = try ArgumentReader(command.options, canShowVersion: path.count == 1).read(arguments)
        switch words {
        case .help: return .show(try helpText(for: path.dropFirst(), width: surroundings.width))
        case .version: return .show("\(name) \(version)\n")
        case .options(let given):
            if command.isGroup { throw missingCommand(of: command, at: path) }
            if path == [name, "help"] {
                return .show(try help(HelpOptions(given), width: surroundings.width))
            }
            let resolution = try Resolution(of: self, in: surroundings)
            return .run(try resolution.invocation(of: command, at: path, given: given))
        }
    }

    /// The error for an option that a command beneath would know, had it been written behind the command's name.
    private func optionBeforeCommand(
        _ arguments: ArraySlice<String>,
        at path: [String],
        of group: Command
    ) -> OptionsError? {
        guard let spelling = arguments.first?.split(separator: "=").first.map(String.init) else { return nil }
        for (place, command) in group.all(at: path).dropFirst() {
            guard command.options.contains(where: { $0.kind != .argument && $0.spellings.contains(spelling) }) else {
                continue
            }
            let right = "\(place.joined(separator: " ")) \(spelling)"
            return OptionsError(.misusedOption, "options stand behind the command that they are for: '\(right)'")
        }
        return nil
    }

    private func help(_ options: HelpOptions, width: Int) throws(OptionsError) -> String {
        if options.printsManualPage { return manualPage }
        if options.printsMarkdown { return referencePage }
        return try helpText(for: options.command, width: width)
    }

    private func missingCommand(of command: Command, at path: [String]) -> OptionsError {
        let names = listing(command.subcommands.map(\.name))
        return OptionsError(.unknownCommand, "'\(path.joined(separator: " "))' needs a command: \(names)")
    }

    /// The help of the command that `names` lead to, or an error that names the nearest.
    package func helpText(for names: some Sequence<String>, width: Int = 80) throws(OptionsError) -> String {
        let (path, command, rest) = try self.command(in: Array(names))
        if let word = rest.first { throw unknown(word, beneath: command, at: path) }
        return HelpText(width: width).text(of: Page(of: command, at: path, in: self))
    }
}
