/// Why bytes from the other end of a pipe could not be understood.
package struct WireError: Error, Hashable, Sendable {
    /// The kind of misunderstanding.
    package enum Code: String, Hashable, Sendable {
        /// A frame is longer than the reader accepts.
        case frameTooLong
        /// A value ends before its last byte.
        case truncated
        /// Bytes are left where a message should have ended.
        case trailingBytes
        /// A value is none of those that the message allows.
        case unknownValue
        /// A text is not valid UTF-8.
        case invalidText
    }

    /// What kind of misunderstanding it is.
    package let code: Code
    /// What was found and what was expected.
    package let message: String

    package init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }
}
