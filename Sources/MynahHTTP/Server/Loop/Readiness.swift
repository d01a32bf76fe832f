import CEpoll

/// What a descriptor is ready for.
struct Readiness: OptionSet, Hashable, Sendable {
    let rawValue: UInt32

    /// Bytes, or an end, are there to be read.
    static let readable = Self(rawValue: EPOLLIN.rawValue)
    /// Something can be written.
    static let writable = Self(rawValue: EPOLLOUT.rawValue)
    /// The other side has closed its direction.
    static let halfClosed = Self(rawValue: EPOLLRDHUP.rawValue)
    /// The connection is gone, or broken. Always told, whether asked for or not.
    static let gone = Self(rawValue: EPOLLHUP.rawValue | EPOLLERR.rawValue)
}
