import Glibc

/// How fast the server answers small requests, alone and while all its lanes speak.
struct HealthSpeed {
    let program: String
    let files: KokoroFiles

    private static let connections = 64
    private static let seconds = 5.0

    func measure() throws -> Report {
        var report = Report(
            .health,
            "GET /livez over \(Self.connections) connections, asked by one thread of the same machine",
            columns: ["server", "answers a second", "p50, ms", "p99, ms"]
        )
        try files.prepareModel()
        let server = try RunningServer(
            [program, "serve", "--port", "0", "--no-cache", "--no-jobs", "--no-stats", "--model", files.model],
            sayingPortBehind: "listening at"
        )
        try add("idle", server, &report)
        let speakers = try (0..<sysconf(Int32(_SC_NPROCESSORS_ONLN))).map { _ in try LongSpeech(at: server.port) }
        try add("speaking", server, &report)
        guard speakers.allSatisfy(\.isGoingOn) else {
            throw Child.Failure(description: "the server fell silent meanwhile")
        }
        return report
    }

    private func add(_ state: String, _ server: RunningServer, _ report: inout Report) throws {
        let storm = try HealthStorm(of: Self.connections, for: Self.seconds, at: server.port)
        let (middle, worst) = (1e3 * storm.delays.percentile(0.5), 1e3 * storm.delays.percentile(0.99))
        report.keep("\(state).rate", storm.rate)
        report.keep("\(state).p99", worst)
        report.add([state, storm.rate.digits(0), middle.digits(2), worst.digits(2)])
    }
}

/// A long text that Kokoro speaks whole, without a reader who could slow it down.
private final class LongSpeech {
    private let descriptor: Int32

    init(at port: UInt16) throws(Child.Failure) {
        guard let descriptor = Connecting.open(to: port) else {
            throw Child.Failure(description: "the server takes no connection")
        }
        self.descriptor = descriptor
        let text = Array(repeating: ListenerTexts.sample, count: 3).joined(separator: " ")
        let body = "{\"model\":\"tts-1\",\"voice\":\"af_heart\",\"stream\":false,\"input\":\"\(text)\"}"
        let head =
            "POST /v1/audio/speech HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: "
            + "\(body.utf8.count)\r\n\r\n"
        guard Connecting.send(Array((head + body).utf8), to: descriptor) else {
            throw Child.Failure(description: "the server takes no long text")
        }
    }

    deinit { close(descriptor) }

    /// Whether the answer is still to come.
    var isGoingOn: Bool {
        var question = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&question, 1, 0) == 0
    }
}
