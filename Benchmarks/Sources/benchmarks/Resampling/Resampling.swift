import Mynah

/// How fast and how clean the resampler is, beside SoX's best and FFmpeg's own, on the same samples.
struct Resampling {
    private static let runs = 5

    /// Measures every pair of rates that speech meets.
    func measure() throws -> Report {
        var report = Report(
            .resampler,
            "Resampler, 60 s of noise and of tones, median of \(Self.runs) runs",
            columns: [
                "rates", "resampler", "times real time", "worst level, dB", "worst noise and distortion, dB",
                "worst alias, dB",
                "allocations for 50 ms",
            ]
        )
        for rates in RatePair.all {
            let contest = try ResamplingContest(rates: rates)
            let ours = try contest.own(Self.runs)
            report.add(ours.cells(rates, "Mynah"))
            keep(ours, as: rates.name, in: &report)
            for peer in ResamplingPeer.all where peer.isInstalled {
                let theirs = try contest.peer(peer, Self.runs)
                report.add(theirs.cells(rates, "`\(peer.name)`"))
                report.keep("\(rates.name).over-\(peer.name.split(separator: " ")[0])", theirs.seconds / ours.seconds)
            }
        }
        return report
    }

    private func keep(_ outcome: ResamplingOutcome, as name: String, in report: inout Report) {
        report.keep("\(name).noise", outcome.quality.noise)
        report.keep("\(name).level", abs(outcome.quality.level))
        report.keep("\(name).alias", outcome.quality.alias)
        report.keep("\(name).allocations", outcome.allocations)
    }
}

extension ResamplingOutcome {
    fileprivate func cells(_ rates: RatePair, _ name: String) -> [String] {
        [
            rates.title, name, (60 / seconds).digits(0), quality.level.digits(3), quality.noise.digits(0),
            quality.alias.map { $0.digits(0) } ?? "–", allocations.map { $0.digits(1) } ?? "–",
        ]
    }
}
