/// Why a voice is not kept, or not removed.
package struct VoiceKeepingFault: Error, Hashable, Sendable {
    /// The kind of failure.
    package enum Code: Hashable, Sendable {
        /// There is one of that name, or there can be none.
        case nameTaken
        /// As many are kept as may be.
        case full
        /// The disk does not take it.
        case unwritable
        /// The mixture is none.
        case badMixture
    }

    /// The kind of failure.
    let code: Code
    /// What failed and what to do.
    let message: String

    package init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }
}
