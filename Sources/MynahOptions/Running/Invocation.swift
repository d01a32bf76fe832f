/// A command that is ready to run.
package struct Invocation: Sendable {
    /// The names from the program to the command: `["mynah", "config", "show"]`.
    package let path: [String]
    /// The program that it belongs to.
    package let program: Program
    /// What the program found around it.
    package let surroundings: Surroundings
    /// Every option's value and where it came from, in the order of declaration.
    package internal(set) var settings: [Setting]
    /// What is worth a warning: environment variables with the program's prefix that nothing reads.
    package let warnings: [String]

    var action: Command.Action
    /// The command itself.
    let command: Command
    /// What the command line says, by the places of the options.
    let given: [Int: [String]]

    /// Runs the command.
    package func run() async throws { try await action(self) }

    /// Reads the configuration file anew, as if the command were started now, and lets those options of it change whose names are in
    /// `changeable`. Throws, with the line that is wrong, before anything has changed.
    package func reread<Options: OptionGroup>(
        as options: Options.Type,
        changing changeable: Set<String>
    ) throws(OptionsError) -> Reread<Options> {
        try Resolution(of: program, in: surroundings).reread(self, as: options, changing: changeable)
    }

    /// An error for options that are each right but do not go together; `message` has no full stop at its end.
    package func usageError(_ message: String) -> OptionsError {
        OptionsError(.misusedOption, message, hint: Program.hint(for: path))
    }
}
