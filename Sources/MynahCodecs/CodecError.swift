/// Why sound could not be encoded or decoded, for programs and for people.
public struct CodecError: Error, Hashable, Sendable {
    /// The kind of failure.
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// There is no such format.
        case unknownFormat
        /// The format has no such sample rate.
        case unsupportedRate
        /// The format has no such bit rate at that sample rate.
        case unsupportedBitRate
        /// The encoder failed.
        case encodingFailed
        /// The bytes are no sound that can be read: unknown, damaged or not allowed.
        case undecodable
        /// A limit was passed: too many bytes, too long a sound, too much time.
        case limitExceeded
        /// The program that does it, `mynah-media`, is missing or cannot be started.
        case programUnavailable
        /// Somebody asked to stop.
        case cancelled
    }

    /// What kind of failure it is.
    public let code: Code
    /// What failed and what can be done about it, as full sentences.
    public let message: String
    /// What lay beneath, as its own source words it.
    public let cause: String?

    /// Makes an error; `message` says what failed and what to do.
    public init(_ code: Code, _ message: String, cause: String? = nil) {
        self.code = code
        self.message = message
        self.cause = cause
    }
}
