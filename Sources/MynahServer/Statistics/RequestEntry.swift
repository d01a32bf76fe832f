/// How a request went that was to speak: what is kept of it in a file. Never what it said, from where it came, nor a key's secret.
package struct RequestEntry: Hashable, Sendable {
    /// What the cache of whole answers was good for.
    package enum Caching: String, Hashable, Sendable, CaseIterable {
        /// The answer was kept from before.
        case hit
        /// It was looked for and was not there.
        case miss
        /// It was not looked for.
        case none
    }

    /// How it ended.
    package enum End: String, Hashable, Sendable, CaseIterable {
        /// The connection ended as it should.
        case answered
        /// The server refused it before anybody looked at it.
        case refused
        /// The client left before the end.
        case disconnected
        /// The answer was cut.
        case cut
    }

    /// When it ended, in seconds since 1970.
    package var ended: Double
    /// The path as the routes have it.
    package var route: String
    /// How HTTP calls what came of it; 0 where nothing was answered.
    package var status = 0
    /// What the client was told went wrong.
    package var errorCode: String?
    /// How it ended.
    package var end = End.answered
    /// The name of the key it came with.
    package var key: String?
    /// Who spoke.
    package var engine: String?
    /// In whose voice.
    package var voice: String?
    /// The format of the audio.
    package var format: String?
    /// The bytes of text that were to be spoken.
    package var characters = 0
    /// The seconds of sound that were handed to the answer.
    package var audioSeconds = 0.0
    /// Seconds from the first order until a lane began with it.
    package var queueSeconds: Double?
    /// Seconds until the first sound.
    package var firstSeconds: Double?
    /// Seconds until the end of the answer; none for WebSockets, which last as long as their clients like.
    package var totalSeconds: Double?
    /// Seconds that lanes spoke for it.
    package var laneSeconds = 0.0
    /// Seconds of sound that they made in that time.
    package var madeSeconds = 0.0
    /// What the cache was good for.
    package var caching = Caching.none

    /// Begins one; what it was is said by its properties.
    package init(ended: Double, route: String) {
        self.ended = ended
        self.route = route
    }

    /// Seconds of work for a second of sound; `nil` where none was made.
    package var realTimeFactor: Double? { madeSeconds > 0 ? laneSeconds / madeSeconds : nil }

    /// What it is counted as among the errors; `nil` where all went well, or the client left.
    package var failure: String? { errorCode ?? (end == .cut ? "cut" : nil) }
}
