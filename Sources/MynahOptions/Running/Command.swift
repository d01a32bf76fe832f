/// One command: what it is called, what help says of it, its options, and what it does; or a set of further commands.
package struct Command: Sendable {
    /// A command line to show, and what it does.
    package struct Example: Hashable, Sendable {
        /// The command line, as typed.
        package let line: String
        /// What it does, as a sentence.
        package let meaning: String
    }

    /// What a command does once its options are read.
    typealias Action = @Sendable (Invocation) async throws -> Void

    /// The word to type.
    package let name: String
    /// What it does, in a few words that begin with a verb: `speak text`.
    package let abstract: String
    /// What help says in full, paragraph by paragraph.
    package private(set) var discussion: [String] = []
    /// What help shows.
    package private(set) var examples: [Example] = []
    /// The options in the order in which help lists them.
    package var options: [Option] { declared.value }
    /// The commands beneath this one.
    package private(set) var subcommands: [Command] = []
    /// Reads texts, by the places of the options, into the options' struct.
    let prepare: @Sendable ([Int: [String]]) throws(Rejection) -> Action

    /// The options, which are declared when somebody asks for them: most starts of a program are about one command.
    private var declared: Late<[Option]>

    /// A command that runs `action` with its options.
    package init<Options: OptionGroup>(
        _ name: String,
        _ abstract: String,
        _: Options.Type,
        action: @escaping @Sendable (Options, Invocation) async throws -> Void
    ) {
        self.name = name
        self.abstract = abstract
        declared = Late {
            let options = Options.bindings.map(\.option)
            Self.check(options, of: name)
            return options
        }
        prepare = { given throws(Rejection) in
            let options = try Options.reading(given)
            return { try await action(options, $0) }
        }
    }

    /// A command without options.
    package init(
        _ name: String,
        _ abstract: String,
        action: @escaping @Sendable (Invocation) async throws -> Void
    ) {
        self.init(name, abstract, NoOptions.self) { try await action($1) }
    }

    /// A command that only holds others: `mynah config` with `show` and `path`.
    package init(_ name: String, _ abstract: String, subcommands: [Command]) {
        self.init(name, abstract) { _ in }
        self.subcommands = subcommands
        isGroup = true
    }

    /// Adds commands beneath one that also does something by itself: `mynah voices` with `mix`. It can have no arguments.
    package func subcommands(_ commands: Command...) -> Command {
        var copy = self
        copy.subcommands += commands
        copy.declared = Late { [declared, name] in
            precondition(
                !declared.value.contains { $0.kind == .argument },
                "\(name): an argument could be a command's name"
            )
            return declared.value
        }
        return copy
    }

    /// Adds paragraphs to what help says.
    package func discussion(_ paragraphs: String...) -> Command {
        var copy = self
        copy.discussion += paragraphs
        return copy
    }

    /// Adds a command line and what it does, as a sentence, to what help shows.
    package func example(_ line: String, _ meaning: String) -> Command {
        var copy = self
        copy.examples.append(Example(line: line, meaning: meaning))
        return copy
    }

    /// Whether it only holds other commands.
    package private(set) var isGroup = false

    /// The same command as part of a program, its options with environment names and keys.
    func bound(to path: [String]) -> Command {
        var copy = self
        copy.declared = Late { [declared] in declared.value.map { $0.bound(to: path) } }
        copy.subcommands = subcommands.map { $0.bound(to: path + [$0.name]) }
        return copy
    }

    /// This command and those beneath, each with its path, in the order of declaration.
    func all(at path: [String]) -> [(path: [String], command: Command)] {
        [(path, self)] + subcommands.flatMap { $0.all(at: path + [$0.name]) }
    }

    private static func check(_ options: [Option], of name: String) {
        let names = options.map(\.name) + ["help"]
        let letters = options.compactMap(\.short) + ["h"]
        precondition(Set(names).count == names.count, "\(name): two options have one name")
        precondition(Set(letters).count == letters.count, "\(name): two options have one letter")
    }
}
