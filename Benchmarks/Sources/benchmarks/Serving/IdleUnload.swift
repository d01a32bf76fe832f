import Glibc

/// How much later a first sound comes after the server has let its model go, and what memory that gives back.
struct IdleUnload {
    let program: String
    let files: KokoroFiles

    private static let runs = 9
    private static let words = "Yes, of course."

    func measure() throws -> Report {
        try files.prepareModel()
        let server = try RunningServer(
            [
                program, "serve", "--port", "0", "--no-cache", "--no-jobs", "--no-stats", "--model", files.model,
                "--idle-unload",
                "1",
            ],
            sayingPortBehind: "listening at"
        )
        let empty = server.memory
        _ = try firstByte(of: server)
        var (warm, back) = (Sample(), Sample())
        var (full, rest) = (Sample(), Sample())
        for _ in 0..<Self.runs {
            warm.add(try firstByte(of: server))
            full.add(Double(server.memory))
            rest.add(Double(try memoryAtRest(of: server, below: server.memory / 2)))
            back.add(try firstByte(of: server))
        }
        return report(warm, back, memory: (Double(empty), full.median, rest.median))
    }

    private func report(_ warm: Sample, _ back: Sample, memory: (empty: Double, full: Double, rest: Double)) -> Report {
        var report = Report(
            .unload,
            "First sound of three words after the model was let go, median of \(Self.runs) runs",
            columns: ["model", "first byte, ms", "memory, MB"]
        )
        report.add(["not loaded yet", "", (memory.empty / 1e6).digits(0)])
        report.add(["there", (1e3 * warm.median).digits(0), (memory.full / 1e6).digits(0)])
        report.add(["let go", (1e3 * back.median).digits(0), (memory.rest / 1e6).digits(0)])
        report.keep("later", 1e3 * (back.median - warm.median))
        report.keep("later-at-best", 1e3 * (back.percentile(0.01) - warm.percentile(0.01)))
        report.keep("memory", memory.rest / 1e6)
        return report
    }

    /// Waits until the model is let go, which lowers the memory to less than `most`; what it is then.
    private func memoryAtRest(of server: RunningServer, below most: Int) throws(Child.Failure) -> Int {
        let limit = Connecting.now() + 30
        while server.memory >= most {
            guard Connecting.now() < limit else { throw Child.Failure(description: "the server keeps its model") }
            poll(nil, 0, 10)
        }
        // All lanes let go; the last gives back the most.
        poll(nil, 0, 200)
        return server.memory
    }

    /// Seconds to the first byte of an answer, which comes with the first sound; the rest is read.
    private func firstByte(of server: RunningServer) throws(Child.Failure) -> Double {
        let body = "{\"voice\":\"af_heart\",\"response_format\":\"pcm\",\"input\":\"\(Self.words)\"}"
        let head =
            "POST /v1/audio/speech HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Type: application/json\r\n"
            + "Content-Length: \(body.utf8.count)\r\n\r\n"
        guard let descriptor = Connecting.open(to: server.port) else {
            throw Child.Failure(description: "the server takes no connection")
        }
        defer { close(descriptor) }
        let start = Connecting.now()
        guard Connecting.send(Array((head + body).utf8), to: descriptor) else {
            throw Child.Failure(description: "the server takes no text")
        }
        var first = Double.nan
        var bytes = [UInt8](repeating: 0, count: 65_536)
        var said = 0
        while true {
            var question = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            guard poll(&question, 1, 60_000) == 1 else { throw Child.Failure(description: "the server falls silent") }
            let count = recv(descriptor, &bytes, bytes.count, 0)
            if count <= 0 { break }
            if first.isNaN { first = Connecting.now() - start }
            said += count
        }
        guard said > 10_000 else { throw Child.Failure(description: "the server does not speak") }
        return first
    }
}
