/// How much somebody may ask for; without a number, as much as they like.
package struct AccessLimits: Hashable, Sendable {
    /// The most requests a minute.
    package var requests: Int?
    /// The most characters of text a minute, as bytes of UTF-8; a longer text is taken when nothing was asked for a minute.
    package var characters: Int?
    /// The most requests for speech at a time.
    package var streams: Int?

    /// No limits, or those that are named.
    package init(requests: Int? = nil, characters: Int? = nil, streams: Int? = nil) {
        self.requests = requests
        self.characters = characters
        self.streams = streams
    }

    /// These limits, and those of `others` where there is none.
    func filled(from others: AccessLimits) -> AccessLimits {
        AccessLimits(
            requests: requests ?? others.requests,
            characters: characters ?? others.characters,
            streams: streams ?? others.streams
        )
    }
}
