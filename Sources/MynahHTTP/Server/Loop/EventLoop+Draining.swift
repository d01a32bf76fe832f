import Synchronization

extension EventLoop {
    /// How many connections were given to the loop and have not left it.
    var load: Int { carried.load(ordering: .relaxed) }

    /// Lets idle connections go, and others finish.
    func drain() {
        isDraining = true
        for case let connection as Connection in allSources { connection.drain() }
    }

    /// Ends all connections.
    func cut() {
        isDraining = true
        for case let connection as Connection in allSources { connection.cut() }
    }
}
