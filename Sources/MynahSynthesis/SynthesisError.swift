/// Why speech could not be made, for programs and for people.
public struct SynthesisError: Error, Hashable, Sendable {
    /// The kind of failure.
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// There is nothing in the text that can be spoken.
        case nothingToSay
        /// No engine has the voice.
        case unknownVoice
        /// No voice speaks the language.
        case unknownLanguage
        /// A limit was passed: the text is too long, the audio too large.
        case limitExceeded
        /// The engine cannot run here: a program, library or data file is missing.
        case engineUnavailable
        /// The engine failed while speaking.
        case engineFailed
        /// There is not enough memory for what was asked; less at a time may do.
        case outOfMemory
        /// The audio could not be passed on: the disk is full, the reader is gone.
        case outputFailed
        /// The text could not be read.
        case inputFailed
        /// It took longer than it was allowed to.
        case timedOut
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
