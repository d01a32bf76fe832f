import Glibc

/// What is asked of the kernel for a socket.
enum SocketOptions {
    static func set(_ descriptor: Int32, _ level: Int, _ option: Int32, _ value: Int32) {
        var value = value
        setsockopt(descriptor, Int32(level), option, &value, socklen_t(MemoryLayout<Int32>.size))
    }

    /// For a connection that was accepted: answers go out at once, and the kernel keeps no more than it is told to.
    static func prepare(_ descriptor: Int32, _ limits: ServerLimits, isTCP: Bool) {
        if isTCP { set(descriptor, IPPROTO_TCP, TCP_NODELAY, 1) }
        if let size = limits.sendBuffer { set(descriptor, Int(SOL_SOCKET), SO_SNDBUF, Int32(clamping: size)) }
    }

    /// Has the other side see an error instead of an end.
    static func resetOnClose(_ descriptor: Int32) {
        var value = linger(l_onoff: 1, l_linger: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &value, socklen_t(MemoryLayout<linger>.size))
    }
}
