import Glibc

/// Listeners who come at moments that were fixed before, whatever the server does: none waits for another.
struct Crowd {
    private(set) var listeners: [Listener]
    /// The server's memory, looked up each second.
    private(set) var memory: [Int] = []
    private let start = Connecting.now()
    /// How long after its moment a listener gives up.
    private static let patience = 60.0

    /// Plans `count` listeners at a time, for `seconds`: each comes when the one before it should have heard its text, had it heard it at
    /// once; the first come by chance. A tenth leaves early.
    init(of count: Int, for seconds: Double, _ texts: ListenerTexts) {
        var random = SplitMix(seed: 7 + UInt64(count))
        var listeners: [Listener] = []
        for _ in 0..<count {
            var moment = random.unit() * texts.meanDuration
            while moment < seconds {
                let (text, duration) = texts.pick(&random)
                let patience = random.unit() < 0.1 ? random.unit() * duration : nil
                listeners.append(Listener(moment: start + moment, text: text, patience: patience))
                moment += duration
            }
        }
        self.listeners = listeners.sorted { $0.moment < $1.moment }
    }

    /// Lets all come and listen to their ends.
    mutating func run(_ server: RunningServer, voice: String) {
        let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
        defer { room.deallocate() }
        var next = 0
        var active: [Int] = []
        while next < listeners.count || !active.isEmpty {
            let now = Connecting.now()
            while next < listeners.count, listeners[next].moment <= now {
                listeners[next].begin(at: server.port, voice: voice)
                if listeners[next].end == nil { active.append(next) }
                next += 1
            }
            wait(active, until: next < listeners.count ? listeners[next].moment : now + 1, room)
            for index in active where now > listeners[index].moment + Self.patience { listeners[index].abandon() }
            active.removeAll { listeners[$0].end != nil }
            if now > start + Double(memory.count) { memory.append(server.memory) }
        }
    }

    private mutating func wait(_ active: [Int], until moment: Double, _ room: UnsafeMutableRawBufferPointer) {
        var questions = active.map { pollfd(fd: listeners[$0].descriptor, events: Int16(POLLIN), revents: 0) }
        let rest = max(0, min(moment - Connecting.now(), 0.5))
        guard poll(&questions, nfds_t(questions.count), Int32((rest * 1e3).rounded(.up))) > 0 else { return }
        for (index, question) in zip(active, questions) where question.revents != 0 {
            listeners[index].read(into: room)
        }
    }
}
