/// Why sound could not be played, for programs and for people.
public struct PlaybackError: Error, Hashable, Sendable {
    /// The kind of failure.
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// There is no device to play on.
        case noDevice
        /// The device does not take this sound, or stopped taking it.
        case deviceFailed
        /// Somebody asked to stop.
        case stopped
    }

    /// What kind of failure it is.
    public let code: Code
    /// What failed and what can be done about it, as full sentences.
    public let message: String
    /// What lay beneath, as the audio system words it.
    public let cause: String?

    /// Makes an error; `message` says what failed and what to do.
    public init(_ code: Code, _ message: String, cause: String? = nil) {
        self.code = code
        self.message = message
        self.cause = cause
    }
}
