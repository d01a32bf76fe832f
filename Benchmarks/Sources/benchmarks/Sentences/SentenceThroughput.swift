import Mynah

/// How many megabytes of text a second are cleaned, cut into sentences and read as English in passages, and whether the worst texts take
/// longer than in proportion.
struct SentenceThroughput {
    private static let runs = 5
    private static let size = 4_000_000

    /// Measures each kind of text at full size and at a quarter of it.
    func measure() -> Report {
        var report = Report(
            .sentences,
            "Sentences, 4 MB of text, median of \(Self.runs) runs",
            columns: [
                "text", "MB/s cleaned", "MB/s cut", "sentences", "allocations for each", "MB/s read",
                "time over four times a quarter's",
            ]
        )
        for text in LargeText.all {
            let (whole, quarter) = (outcome(text, size: Self.size), outcome(text, size: Self.size / 4))
            let growth = whole.reading / (4 * quarter.reading)
            let allocations = Double(whole.allocations) / Double(max(1, whole.sentences))
            report.keep("\(text.name).megabytes-a-second", Double(Self.size) / 1e6 / whole.cutting)
            report.keep("\(text.name).allocations", allocations)
            report.keep("\(text.name).growth", growth)
            report.add([
                text.title, (Double(Self.size) / 1e6 / whole.cleaning).short,
                (Double(Self.size) / 1e6 / whole.cutting).short,
                "\(whole.sentences)", allocations.digits(1), (Double(Self.size) / 1e6 / whole.reading).short,
                growth.digits(2),
            ])
        }
        return report
    }

    private struct Outcome {
        var cleaning = Double.nan
        var cutting = Double.nan
        var reading = Double.nan
        var allocations = 0
        var sentences = 0
    }

    private func outcome(_ text: LargeText, size: Int) -> Outcome {
        let bytes = text.bytes(size)
        var (outcome, cleaning, cutting, reading) = (Outcome(), Sample(), Sample(), Sample())
        for round in 0...Self.runs {
            var source = SourceText("")
            let cleaned = Cost.of { source = SourceText(bytes) }
            outcome.sentences = 0
            let cut = Cost.of { for _ in SentenceSplitter(source) { outcome.sentences += 1 } }
            let reader = TextReader(Script(plain: source), language: LanguageTag("en")!)
            let read = Cost.of { for _ in PassagePlanner(reader) {} }
            if round == 0 { continue }
            cleaning.add(cleaned.seconds)
            cutting.add(cut.seconds)
            reading.add(read.seconds)
            outcome.allocations = cut.allocations
        }
        outcome.cleaning = cleaning.median
        outcome.cutting = cutting.median
        outcome.reading = reading.median
        return outcome
    }
}
