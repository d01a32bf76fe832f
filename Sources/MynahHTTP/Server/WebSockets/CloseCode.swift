/// Why a WebSocket is closed (RFC 6455, section 7.4).
public struct CloseCode: RawRepresentable, Hashable, Sendable {
    public let rawValue: UInt16

    /// Any code, also one that may not be sent.
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    private init(_ rawValue: UInt16) { self.rawValue = rawValue }

    /// All was said.
    public static let normal = Self(1000)
    /// The server ends.
    public static let goingAway = Self(1001)
    /// The other side breaks the rules of the protocol.
    public static let protocolError = Self(1002)
    /// A message is of a kind that is not taken.
    public static let unsupported = Self(1003)
    /// None was sent.
    public static let absent = Self(1005)
    /// The connection ended without a close.
    public static let abnormal = Self(1006)
    /// A text is no UTF-8.
    public static let badText = Self(1007)
    /// A message breaks the application's rules.
    public static let policy = Self(1008)
    /// A message is larger than allowed.
    public static let tooLarge = Self(1009)
    /// The server failed.
    public static let internalError = Self(1011)
    /// The server is too busy: try again.
    public static let tryAgain = Self(1013)

    /// Whether it may stand in a close frame.
    var isSendable: Bool {
        (1000...1003).contains(rawValue) || (1007...1014).contains(rawValue) || (3000...4999).contains(rawValue)
    }
}
