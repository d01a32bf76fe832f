/// A value of a JSON text, and where it begins.
package struct JSONValue: Hashable, Sendable {
    /// What kind of value it is.
    package enum Content: Hashable, Sendable {
        /// Nothing.
        case null
        /// Text.
        case text(String)
        /// A whole number that 64 bits hold, written without point and exponent.
        case integer(Int64)
        /// Any other number.
        case number(Double)
        /// True or false.
        case boolean(Bool)
        /// Values in order.
        case list([JSONValue])
        /// Values by their keys.
        case object([String: JSONValue])
    }

    /// The value itself.
    package let content: Content
    /// The line that it begins on, from 1.
    package let line: Int
    /// The character of its line that it begins with, from 1.
    package let column: Int

    /// Makes a value at a place.
    package init(_ content: Content, line: Int, column: Int) {
        self.content = content
        self.line = line
        self.column = column
    }
}
