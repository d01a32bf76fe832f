/// A stream of speech in the queue, as far as its turn depends on it.
package struct QueueEntry: Hashable, Sendable {
    /// Which stream it is.
    package let number: StreamNumber
    /// Who asked for it.
    package let client: ClientKey
    /// How much it matters.
    package let priority: SpeechPriority
    /// Whether somebody hears it while it is made.
    package let isStreamed: Bool
    /// When it has to be done; never late without.
    package let deadline: Double?

    /// Since when it waits for its next passage.
    package var waitsSince: Double
    /// Whether nothing of it was spoken yet.
    package var isFirst = true
    /// When its listener will have heard all that was spoken; `nil` while there is none.
    package var playsUntil: Double?
    /// The seconds of sound that its reader has not taken.
    package var unread = 0.0
    /// How many seconds before its listener has heard everything its next passage must be begun.
    package var lead = 0.5
    /// How many characters are left to be spoken.
    package var charactersLeft: Int
    /// Whether a lane speaks it now.
    package var isSpoken = false
    /// What another stream's lane is about to keep, and this one needs next.
    package var awaits: CacheKey?

    /// Describes a stream that has just come.
    package init(
        _ number: StreamNumber,
        of client: ClientKey = .anonymous,
        _ urgency: Urgency = Urgency(),
        characters: Int,
        at moment: Double
    ) {
        self.number = number
        self.client = client
        priority = urgency.priority
        isStreamed = urgency.isStreamed
        deadline = urgency.deadline
        charactersLeft = characters
        waitsSince = moment
    }

    /// How urgent a stream is from its beginning.
    package struct Urgency: Hashable, Sendable {
        var priority: SpeechPriority
        var isStreamed: Bool
        var deadline: Double?

        /// Describes an urgency.
        package init(_ priority: SpeechPriority = .normal, isStreamed: Bool = true, deadline: Double? = nil) {
            self.priority = priority
            self.isStreamed = isStreamed
            self.deadline = deadline
        }
    }
}
