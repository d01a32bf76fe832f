/// Where a server has come to listen.
public enum BoundAddress: Hashable, Sendable, CustomStringConvertible {
    case tcp(IPAddress, port: UInt16)
    case unix(path: String)

    /// `127.0.0.1:8000`, `[::1]:8000`, `unix:/run/mynah.sock`.
    public var description: String {
        switch self {
        case .tcp(let ip, let port): ip.isIPv4 ? "\(ip):\(port)" : "[\(ip)]:\(port)"
        case .unix(let path): "unix:\(path)"
        }
    }

    /// The port; `nil` for a Unix socket.
    public var port: UInt16? { if case .tcp(_, let port) = self { port } else { nil } }
}
