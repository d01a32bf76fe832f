/// Who is at the other end of a connection: the client, or who the trusted proxy before it says that it is.
public struct PeerAddress: Hashable, Sendable, CustomStringConvertible {
    /// The address; `nil` behind a Unix socket, or where the proxy speaks for itself.
    public let ip: IPAddress?
    /// The port at the other end; 0 where there is none.
    public let port: UInt16

    /// Makes an address.
    public init(ip: IPAddress?, port: UInt16 = 0) {
        self.ip = ip
        self.port = port
    }

    /// Whoever is behind a Unix socket.
    public static let unix = Self(ip: nil)

    /// Whether the other end is on this machine.
    public var isLocal: Bool { ip?.isLoopback ?? true }

    /// `192.0.2.1`, `2001:db8::1`, or `unix`.
    public var description: String { ip?.description ?? "unix" }
}
