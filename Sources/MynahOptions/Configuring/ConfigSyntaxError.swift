/// What is wrong with a configuration file's syntax, and where.
package struct ConfigSyntaxError: Error, Hashable, Sendable {
    /// The line, from 1.
    package let line: Int
    /// The character in its line, from 1.
    package let column: Int
    /// What is wrong, without a full stop at its end.
    package let message: String
}
