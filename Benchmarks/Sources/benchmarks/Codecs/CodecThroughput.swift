import Mynah

/// How many seconds of speech each format takes in a second of one processor core, beside a well-known program with the same settings.
struct CodecThroughput {
    private static let runs = 5
    private static let long = Duration.seconds(120)
    private static let short = Duration.seconds(1)

    /// Samples that come at once, as an engine gives them: 50 ms.
    private static let pieceLength = 1_200

    /// Encodes 120 s and 1 s and takes the difference, for us and for the peers, so that no start-up is in it.
    func measure() async throws -> Report {
        let speech = try await SpokenText.audio(lasting: Self.long)
        let start = AudioBuffer(
            samples: Array(speech.samples.prefix(speech.rate.samples(in: Self.short))),
            rate: speech.rate
        )
        let folder = try TemporaryFolder()
        let long = try folder.file("long.wav", try AudioFormat.wav.encode(speech))
        let short = try folder.file("short.wav", try AudioFormat.wav.encode(start))
        var report = Report(
            .codecs,
            "Codecs, 120 s of speech at 24 kHz, median of \(Self.runs) runs",
            columns: [
                "format", "times real time", "kbit/s", "allocations for 50 ms", "peer", "its times real time",
                "ours / peer's",
            ]
        )
        for format in AudioFormat.allCases {
            let peer = CodecPeer.peer(for: format)
            let contest = Contest(format: format, speech: (speech, start), files: (long, short), peer: peer)
            try add(contest.run(Self.runs), of: contest, to: &report)
        }
        return report
    }

    private func add(_ outcome: Contest.Outcome, of contest: Contest, to report: inout Report) {
        let seconds = 119.0
        let name = contest.format.name
        let (ours, theirs) = (seconds / outcome.ours, outcome.theirs.map { seconds / $0 })
        report.keep("\(name).times-real-time", ours)
        report.keep("\(name).over-peer", theirs.map { ours / $0 })
        report.keep("\(name).allocations", outcome.allocations)
        report.add([
            name, ours.digits(0), (Double(outcome.size) * 8 / 120e3).digits(0), outcome.allocations.digits(1),
            theirs == nil ? "–" : "`\(contest.peer.name)`", theirs.map { $0.digits(0) } ?? "–",
            theirs.map { (ours / $0).digits(2) } ?? "–",
        ])
    }

    /// One format, in this process and by its peer.
    private struct Contest {
        let format: AudioFormat
        let speech: (long: AudioBuffer, short: AudioBuffer)
        let files: (long: String, short: String)
        let peer: Peer

        /// Processor seconds for 119 s of speech, allocations for each piece of it, and the bytes of the whole.
        struct Outcome {
            var ours = Double.nan
            var theirs: Double?
            var allocations = Double.nan
            var size = 0
        }

        /// Runs both in turn, once to warm up and then `count` times.
        func run(_ count: Int) throws -> Outcome {
            var (outcome, ours, theirs, allocations) = (Outcome(), Sample(), Sample(), Sample())
            for round in 0...count {
                let whole = try Cost.of { outcome.size = try encode(speech.long) }
                let start = try Cost.of { _ = try encode(speech.short) }
                let peer = try peerSeconds()
                if round == 0 { continue }
                ours.add(whole.seconds - start.seconds)
                allocations.add(Double(whole.allocations - start.allocations))
                if let peer { theirs.add(peer) }
            }
            outcome.ours = ours.median
            outcome.theirs = peer.isInstalled ? theirs.median : nil
            outcome.allocations = allocations.median / (119 * 20)
            return outcome
        }

        private func peerSeconds() throws -> Double? {
            guard peer.isInstalled else { return nil }
            return try run(files.long) - run(files.short)
        }

        private func run(_ file: String) throws -> Double {
            try Child(peer.command.map { $0 == CodecPeer.input ? file : $0 }).processorSeconds
        }

        private func encode(_ audio: AudioBuffer) throws -> Int {
            let encoder = try format.makeEncoder(rate: audio.rate)
            var size = 0
            for start in stride(from: 0, to: audio.samples.count, by: CodecThroughput.pieceLength) {
                size += try encoder.encode(Array(audio.samples[start...].prefix(CodecThroughput.pieceLength))).count
            }
            return try size + encoder.finish().bytes.count
        }
    }
}
