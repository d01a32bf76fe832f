import Glibc

/// An address of the Internet; an IPv4 address inside IPv6 (`::ffff:192.0.2.1`) is the IPv4 address.
public struct IPAddress: Hashable, Sendable, CustomStringConvertible {
    /// Four bytes, or sixteen.
    public let bytes: [UInt8]

    /// Takes four or sixteen bytes; `nil` for any other number.
    public init?(bytes: [UInt8]) {
        guard bytes.count == 4 || bytes.count == 16 else { return nil }
        self.bytes = bytes.starts(with: Self.mapped) && bytes.count == 16 ? Array(bytes[12...]) : bytes
    }

    /// Reads `192.0.2.1` or `2001:db8::1`; `nil` for anything else.
    public init?(_ text: String) {
        var room = [UInt8](repeating: 0, count: 16)
        if inet_pton(AF_INET, text, &room) == 1 {
            self.init(bytes: Array(room[..<4]))
        } else if inet_pton(AF_INET6, text, &room) == 1 {
            self.init(bytes: room)
        } else {
            return nil
        }
    }

    private static let mapped: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]

    /// Whether it is of the older kind.
    public var isIPv4: Bool { bytes.count == 4 }

    /// Whether it means the machine itself.
    public var isLoopback: Bool { isIPv4 ? bytes[0] == 127 : bytes.dropLast().allSatisfy { $0 == 0 } && bytes[15] == 1 }

    /// Whether it means all addresses of the machine; the one of IPv6 means those of IPv4 as well.
    var isAny: Bool { bytes.allSatisfy { $0 == 0 } }

    /// What one customer has: the address, or the first half of an IPv6 address.
    package var household: [UInt8] { isIPv4 ? bytes : Array(bytes[..<8]) }

    public var description: String {
        var room = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        let family = isIPv4 ? AF_INET : AF_INET6
        guard inet_ntop(family, bytes, &room, socklen_t(room.count)) != nil else { return "" }
        return String(decoding: room.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
