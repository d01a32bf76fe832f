/// What clients may take of a server.
public struct ServerLimits: Hashable, Sendable {
    /// The most bytes of a request line and its fields; more is answered with 431.
    public var head = 32_768
    /// The most fields of a request; more is answered with 431.
    public var fields = 100
    /// How long a head may take to come, from its first byte; then 408. Also how long a new connection may say nothing.
    public var headTime = Duration.seconds(10)
    /// The most bytes of a body that ``HTTPCall/body(limit:)`` takes where its caller names no limit; then 413.
    public var body = 1_048_576
    /// The most bytes of any body, also of one that is taken in pieces; then 413.
    public var upload = 1_073_741_824
    /// The fewest bytes of a body a second, on average, after `bodyGrace`; then 408.
    public var bodyRate = 500
    /// How long a body may take before `bodyRate` counts.
    public var bodyGrace = Duration.seconds(5)
    /// How long a connection may stay open between two requests.
    public var idle = Duration.seconds(75)
    /// How long a client may take nothing of what is to be sent to it; then the connection is cut.
    public var writeStall = Duration.seconds(20)
    /// How long after the end of a request its client may close its own direction and still be answered in full.
    ///
    /// Programs that send a request and its end together (`nc -N`, `shutdown(SHUT_WR)`) close at once; a client that closes later,
    /// while an answer is being made, has left, and its request is cancelled. Zero: whoever closes has left.
    public var halfClose = Duration.milliseconds(200)
    /// The most bytes that wait in memory for a client; beyond, `write` waits.
    public var highWater = 65_536
    /// What the kernel may hold for a client (`SO_SNDBUF`); `nil` leaves it to the kernel, which is megabytes.
    public var sendBuffer: Int? = 131_072
    /// The most connections at once; more are answered with 503.
    public var connections = 10_000
    /// The most connections of one address (of one /64 in IPv6) at once; more are answered with 429. Unix sockets are not counted.
    public var connectionsPerAddress = 1_000
    /// What holds for WebSockets.
    public var webSocket = WebSocketLimits()

    /// The limits that suit most servers.
    public init() {}
}
