/// Why a model could not be pulled.
public struct PullError: Error, Hashable, Sendable {
    /// The kind of failure.
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// There is no model of that name.
        case unknownModel
        /// The model has no voice of that name.
        case unknownVoice
        /// The address of the hub, or the token for it, cannot be used.
        case badHub
        /// The hub cannot be reached.
        case unreachable
        /// The hub does not let us have the file.
        case refused
        /// The hub has no such file.
        case missing
        /// The hub wants no more of our requests for now, or cannot answer them.
        case busy
        /// The connection broke again and again.
        case broken
        /// The file is not the one that was published.
        case wrongContent
        /// Nothing says what the file should be.
        case unverifiable
        /// The disk is full, or would be.
        case noSpace
        /// A file cannot be read or written.
        case fileFailed
        /// Somebody else is pulling.
        case locked
        /// The files could not be made a model.
        case conversionFailed
        /// Somebody asked to stop.
        case cancelled
    }

    /// What kind of failure it is.
    public let code: Code
    /// What failed and what can be done about it, as full sentences.
    public let message: String
    /// What somebody else said of it.
    public let cause: String?

    /// Makes an error; `message` says what failed and what can be done about it.
    public init(_ code: Code, _ message: String, cause: String? = nil) {
        self.code = code
        self.message = message
        self.cause = cause
    }
}
