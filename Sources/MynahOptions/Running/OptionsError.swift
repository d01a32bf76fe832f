/// Why a command line, an environment or a configuration cannot be followed.
package struct OptionsError: Error, Hashable, Sendable {
    /// The kind of failure.
    package enum Code: String, Hashable, Sendable, CaseIterable {
        /// There is no such command, or none was named.
        case unknownCommand
        /// There is no such option.
        case unknownOption
        /// The option cannot be used in this way: a value is missing, or there is one too many.
        case misusedOption
        /// The value is not one that the option takes.
        case valueNotAllowed
        /// Something that must be given was not.
        case missing
        /// There is a word too many.
        case unexpectedArgument
        /// The configuration file is not well formed, or has a key that nothing reads.
        case badConfiguration
        /// A file cannot be read.
        case unreadableFile
    }

    /// What kind of failure it is.
    package let code: Code
    /// What is wrong and what would be right, without a full stop at its end.
    package let message: String
    /// Where to read more, a full sentence; `nil` when nothing helps.
    package var hint: String?

    /// Makes an error; `message` says what is wrong and what would be right.
    package init(_ code: Code, _ message: String, hint: String? = nil) {
        self.code = code
        self.message = message
        self.hint = hint
    }

    /// What the process is to exit with: 2 for what the user wrote, 1 for a file that cannot be read.
    package var exitCode: Int32 { code == .unreadableFile ? 1 : 2 }

    /// The message and, on a line of its own, the hint.
    package var text: String { hint.map { "\(message)\n\($0)" } ?? message }

    /// The same error with a hint where it has none.
    func hinting(_ hint: String) -> OptionsError {
        var hinted = self
        hinted.hint = hinted.hint ?? hint
        return hinted
    }
}

/// `; did you mean '--voice'?`, or nothing.
func suggestion(_ candidate: String?) -> String {
    candidate.map { "; did you mean '\($0)'?" } ?? ""
}
