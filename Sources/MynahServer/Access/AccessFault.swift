/// Why keys cannot be read or changed, for programs and for people.
package struct AccessFault: Error, Hashable, Sendable {
    /// The kind of failure.
    package enum Code: String, Hashable, Sendable, CaseIterable {
        /// The file is not there, or nobody lets us read it.
        case unreadable
        /// Who has it cannot be reached now, and may be later.
        case unreachable
        /// Others than its owner may change the file.
        case unsafeFile
        /// The file is not what it should be.
        case badFile
        /// The file cannot be written.
        case unwritable
        /// No key may be called that.
        case badName
        /// A key is called that already.
        case duplicate
        /// No key is called that.
        case unknownKey
        /// There are as many keys as there may be.
        case tooMany
        /// The system lacks what is needed.
        case unavailable
    }

    /// What kind of failure it is.
    package let code: Code
    /// What failed and what to do, as full sentences.
    package let message: String

    /// Makes an error; `message` says what failed and what to do.
    package init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }
}
