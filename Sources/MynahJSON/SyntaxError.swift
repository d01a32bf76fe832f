/// What is wrong with the syntax of a text that a program reads, and where.
package struct SyntaxError: Error, Hashable, Sendable {
    /// The line, from 1.
    package let line: Int
    /// The character in its line, from 1.
    package let column: Int
    /// What is wrong, without a full stop at its end.
    package let message: String

    /// Makes an error at a place.
    package init(line: Int, column: Int, message: String) {
        self.line = line
        self.column = column
        self.message = message
    }
}
