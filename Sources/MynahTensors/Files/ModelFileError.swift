/// Why a model file cannot be used, for programs and for people.
public struct ModelFileError: Error, Hashable, Sendable {
    /// The kind of failure.
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// The bytes are not what they should be.
        case malformed
        /// The bytes are right, but of a kind that is not read here.
        case unsupported
        /// There is more of something than is allowed.
        case limitExceeded
        /// Something that the model needs is not there.
        case missing
        /// Something is there with another shape, type or value than is wanted.
        case mismatched
        /// A number is not finite, or too large for the type that is to hold it.
        case unusableNumber
        /// The file could not be read.
        case unreadable
        /// The file could not be written.
        case unwritable
        /// There is not enough memory.
        case outOfMemory
        /// Somebody asked to stop.
        case cancelled
    }

    /// What kind of failure it is.
    public let code: Code
    /// What failed and what can be done about it, as full sentences.
    public let message: String

    /// Makes an error; `message` says what failed and what to do.
    public init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }
}
