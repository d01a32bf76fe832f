/// A value of a configuration file, whatever its syntax, and the line that it stands on.
package struct ConfigValue: Hashable, Sendable {
    /// What kind of value it is.
    package enum Content: Hashable, Sendable {
        /// Text; also dates and times, as they are written.
        case text(String)
        /// A whole number.
        case integer(Int64)
        /// Any other number.
        case number(Double)
        /// True or false.
        case boolean(Bool)
        /// Values in order.
        case list([ConfigValue])
        /// Values by their keys.
        case table([String: ConfigValue])
    }

    /// The value itself.
    package let content: Content
    /// The line that it begins on, from 1.
    package let line: Int

    /// Makes a value that stands on a line.
    package init(_ content: Content, line: Int) {
        self.content = content
        self.line = line
    }

    /// The text that an option reads; `nil` for lists and tables.
    var optionText: String? {
        switch content {
        case .text(let text): text
        case .integer(let integer): String(integer)
        case .number(let number): number.optionText
        case .boolean(let boolean): boolean.optionText
        case .list, .table: nil
        }
    }
}
