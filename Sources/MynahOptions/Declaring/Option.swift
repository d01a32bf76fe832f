/// What is declared of one option, without the type of its value: all that help, completions and pages need.
package struct Option: Sendable {
    /// How the option is written.
    package enum Kind: Hashable, Sendable {
        /// `--name VALUE`.
        case named
        /// `--name`, and `--no-name` where a file or the environment can set it.
        case flag
        /// A word without dashes.
        case argument
    }

    /// The long name without dashes; for an argument what stands for it in help.
    package let name: String
    /// How it is written.
    package let kind: Kind
    /// What it does, as one or more sentences.
    package let help: String
    /// What may be written.
    package var allowed: AllowedValues
    /// What stands for the value in help.
    package var placeholder: String
    /// Whether it may be given more than once.
    package let isRepeated: Bool
    /// The one-letter name.
    package var short: Character?
    /// Whether it must be given.
    package var isRequired = false
    /// Whether its value is kept off the command line and out of sight.
    package var isSecret = false
    /// Whether neither environment nor file can set it; always so for arguments.
    package var isCommandLineOnly: Bool
    /// Whether its key stands at the file's top level, and not in the command's section.
    package var isShared = false
    /// What it is without being given, one text for each value.
    package internal(set) var defaults: [String] = []
    /// The environment variable that sets it; known once the option is part of a program.
    package internal(set) var environment: String?
    /// The configuration key that sets it, `say.voice`; known once the option is part of a program.
    package internal(set) var key: String?

    init(_ name: String, _ kind: Kind, allowing allowed: AllowedValues, isRepeated: Bool, help: String) {
        self.name = name
        self.kind = kind
        self.help = help
        self.allowed = allowed
        self.placeholder = (name.split(separator: "-").last ?? "").uppercased()
        self.isRepeated = isRepeated
        self.isCommandLineOnly = kind == .argument
    }

    /// Whether `--no-name` is understood.
    package var isNegatable: Bool { kind == .flag && !isCommandLineOnly }

    /// How messages name it: `option '--voice'`, `argument TEXT`.
    var title: String { kind == .argument ? "argument \(name)" : "option '--\(name)'" }

    /// The same option as a command of a program reads it; `path` is the command's, program first.
    func bound(to path: [String]) -> Option {
        guard !isCommandLineOnly, let program = path.first else { return self }
        var bound = self
        bound.environment = (environment ?? program + "-" + name).environmentName
        bound.key = key ?? ((isShared ? [] : path.dropFirst()) + [name]).joined(separator: ".")
        return bound
    }
}

extension String {
    /// `MYNAH_LOG_LEVEL` of `mynah-log-level`.
    var environmentName: String { String(uppercased().map { $0 == "-" ? "_" : $0 }) }
}
