/// What a speech server allows, besides what HTTP's own limits say.
public struct ServeSettings: Sendable {
    /// What strangers can make large.
    public struct Limits: Hashable, Sendable {
        /// The most bytes of a request's body.
        public var body = 1_048_576
        /// The most characters of a text that is spoken at once; longer ones are for jobs.
        public var text = 100_000
        /// The most turns of a dialogue.
        public var turns = 500
        /// The most voices that are kept for those who mixed them; 0: none.
        public var voices = 100
        /// How long a request may take to be spoken.
        public var time = Duration.seconds(600)
        /// How long the first message of a WebSocket may take that has the key.
        public var keyTime = Duration.seconds(10)

        /// The limits that suit most servers.
        public init() {}
    }

    /// What strangers can make large.
    public var limits = Limits()
    /// The origins whose pages may use the server; `*` is all. None: pages of the server itself alone.
    public var origins: [String] = []
    /// The names that requests may mean by `Host`, besides addresses; empty: all.
    public var hosts: [String] = []

    /// Whether what is kept of one client's speech is kept from the others.
    public var cachesByKey = false

    /// The pages that browsers are shown.
    public var pages = WebPages()

    /// Where jobs are kept; nowhere, and none are taken, without it.
    package var jobs: JobHouse?

    /// Where it is kept how requests went; in memory alone without it.
    package var statistics: StatisticsHouse?

    /// Who mixes voices and keeps them.
    package var voices: any VoiceKeeper = NoVoiceKeeper()

    /// Who is let in.
    package var access = AccessPolicy()

    /// A server with the usual limits, for its own pages.
    public init() {}
}
