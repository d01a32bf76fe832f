import Glibc

/// Where a server listens.
///
/// A name that means both IPv4 and IPv6 is listened at in both.
public enum ListeningAddress: Hashable, Sendable {
    /// A name or an address of this machine, IPv4 or IPv6; all that the name means. Port 0 asks for any that is free.
    case tcp(host: String, port: UInt16)
    /// A socket in the file system, with the permissions `mode`; one that nobody listens at any more is replaced.
    case unix(path: String, mode: UInt16)
    /// A socket that is already listening, as systemd hands it over (``SocketActivation``).
    case inherited(descriptor: Int32)

    /// Whether others than this machine can connect there; so it is taken of what cannot be looked at.
    public var isReachable: Bool {
        switch self {
        case .tcp(let host, _): host != "localhost" && !(IPAddress(host)?.isLoopback ?? false)
        case .unix: false
        case .inherited(let descriptor): SocketAddress({ getsockname(descriptor, $0, $1) })?.isReachable ?? true
        }
    }
}
