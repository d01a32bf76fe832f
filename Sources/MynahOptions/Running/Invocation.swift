/// A command that is ready to run.
package struct Invocation: Sendable {
    /// The names from the program to the command: `["mynah", "config", "show"]`.
    package let path: [String]
    /// The program that it belongs to.
    package let program: Program
    /// What the program found around it.
    package let surroundings: Surroundings
    /// Every option's value and where it came from, in the order of declaration.
    package let settings: [Setting]
    /// What is worth a warning: environment variables with the program's prefix that nothing reads.
    package let warnings: [String]

    let action: Command.Action

    /// Runs the command.
    package func run() async throws { try await action(self) }

    /// An error for options that are each right but do not go together; `message` has no full stop at its end.
    package func usageError(_ message: String) -> OptionsError {
        OptionsError(.misusedOption, message, hint: Program.hint(for: path))
    }
}
