import Glibc

/// What listeners get of a server that many use at a time: first sounds, gaps, errors, and the memory that it takes.
struct ServingLoad {
    /// Who serves, in the table.
    let name: String
    /// What starts the server.
    let command: [String]
    /// The voice that speaks, and how many listen at a time.
    let voice: String
    let levels: [Int]

    /// Describes a load for any server that says where it is "listening at".
    init(_ name: String, _ command: [String], voice: String, levels: [Int]) {
        (self.name, self.command, self.voice, self.levels) = (name, command, voice, levels)
    }

    /// Describes a load for a `mynah`, which keeps nothing.
    init(mynah program: String, _ options: [String] = [], voice: String, levels: [Int]) {
        let command = [program, "serve", "--port", "0", "--no-cache", "--no-jobs", "--no-stats"]
        self.init("mynah", command + options, voice: voice, levels: levels)
    }

    /// How long new listeners come: until some tens are there, but not for ever.
    private static func seconds(_ level: Int, _ texts: ListenerTexts) -> Double {
        min(max(30, 60 * texts.meanDuration / Double(level)), 120)
    }

    /// Adds a row for each level.
    func measure(_ report: inout Report) throws {
        let server = try RunningServer(command, sayingPortBehind: "listening at")
        let texts = try texts(server)
        for level in levels {
            var crowd = Crowd(of: level, for: Self.seconds(level, texts), texts)
            crowd.run(server, voice: voice)
            add(crowd, level, &report)
        }
    }

    /// How long the sentences take when this voice says them.
    private func texts(_ server: RunningServer) throws -> ListenerTexts {
        var listener = Listener(moment: Connecting.now(), text: ListenerTexts.sample, patience: nil)
        let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
        defer { room.deallocate() }
        listener.begin(at: server.port, voice: voice)
        while listener.end == nil {
            var question = pollfd(fd: listener.descriptor, events: Int16(POLLIN), revents: 0)
            poll(&question, 1, 1_000)
            listener.read(into: room)
        }
        guard listener.end == .heard else {
            throw Child.Failure(description: "the server does not speak with \(voice)")
        }
        return ListenerTexts(sentenceDuration: listener.sound / Double(ListenerTexts.sampleCount))
    }

    private func add(_ crowd: Crowd, _ level: Int, _ report: inout Report) {
        let outcome = CrowdOutcome(crowd)
        let key = name == "mynah" ? "\(voice)-\(level)" : "\(name)-\(level)"
        report.keep("\(key).first-p95", outcome.first.percentile(0.95))
        report.keep("\(key).gaps", Double(outcome.interrupted))
        report.keep("\(key).failed", Double(outcome.failed))
        report.add(
            [name, voice, "\(level)", "\(crowd.listeners.count)"]
                + [0.5, 0.95, 0.99].map { (1e3 * outcome.first.percentile($0)).digits(0) }
                + ["\(outcome.interrupted)", outcome.silence.digits(2), "\(outcome.left)", "\(outcome.failed)"]
                + [
                    (Double(crowd.memory.first ?? 0) / 1e6).digits(0),
                    (Double(crowd.memory.max() ?? 0) / 1e6).digits(0),
                ]
        )
    }

    static let columns = [
        "server", "voice", "listeners", "asked", "first sound p50, ms", "p95, ms", "p99, ms", "with gaps",
        "longest silence, s",
        "left", "failed",
        "memory, MB", "at most, MB",
    ]
}
