/// Sockets that systemd opened for this process (`sd_listen_fds(3)`).
public enum SocketActivation {
    /// What `LISTEN_FDS` offers to the process `id`, if `LISTEN_PID` names it; empty otherwise.
    public static func addresses(process id: Int32, environment: (String) -> String?) -> [ListeningAddress] {
        guard environment("LISTEN_PID").flatMap({ Int32($0) }) == id,
            let count = environment("LISTEN_FDS").flatMap({ Int32($0) }), (1...64).contains(count)
        else { return [] }
        return (3..<3 + count).map { .inherited(descriptor: $0) }
    }
}
