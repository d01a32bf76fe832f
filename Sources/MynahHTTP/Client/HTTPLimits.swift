/// What the other side of an exchange may take of us.
public struct HTTPLimits: Hashable, Sendable {
    /// The most bytes of a head, all its lines together.
    public var head = 65_536
    /// The most redirects that are followed.
    public var redirects = 5
    /// The most bytes of a body.
    public var body = Int.max
    /// How long making a connection may take.
    public var connecting = Duration.seconds(20)
    /// How long nothing at all may come.
    public var silence = Duration.seconds(30)

    /// The limits that suit most exchanges.
    public init() {}
}
