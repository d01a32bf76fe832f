/// For how long and how much is kept of requests.
public struct StatisticsRules: Hashable, Sendable {
    /// For how many seconds.
    public var age = 30 * 86_400.0
    /// The most bytes of the file.
    public var bytes = 256 << 20
    /// The most requests that wait for the disk; those above are counted and not kept.
    public var mostWaiting = 10_000

    /// The rules that suit most servers.
    public init() {}
}
