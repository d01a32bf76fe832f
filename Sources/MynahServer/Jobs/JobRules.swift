/// How many jobs a server takes, and how long it keeps them.
public struct JobRules: Hashable, Sendable {
    /// The most characters of a text.
    public var text = 5 << 20
    /// The most bytes of a request.
    public var body = 24 << 20
    /// The most jobs of one key that are kept.
    public var mostOfOwner = 100
    /// The most jobs that are kept.
    public var most = 1_000
    /// The most bytes that all jobs together take on the disk.
    public var bytes = 10 << 30
    /// For how many seconds a job is kept after its end.
    public var age = 7 * 86_400.0
    /// How many jobs are spoken at a time; one lane fewer than there are, so that one is always free for those who listen.
    public var running: Int?

    /// The rules that suit most servers.
    public init() {}
}
