import Glibc
import Mynah

/// How soon a dictionary is open, and how long a look-up takes.
struct LexiconSpeed {
    /// The folder of the dictionaries.
    let folder: String
    /// Sentences whose words are looked up.
    let prose: Prose

    private static let runs = 5
    private static let openings = 1000

    /// Opens each dictionary over and over, then looks up the words of the text, and words that are none.
    func measure() throws -> Report {
        var report = Report(
            .lexicon,
            "Dictionaries, median of \(Self.runs) runs",
            columns: ["dictionary", "MB", "opened in, µs", "a word's sounds, ns", "a look-up in vain, ns"]
        )
        let words = try prose.words()
        for accent in ["us", "gb"] {
            let bytes = try FileBytes.read("\(folder)/lexicon-\(accent).bin")
            let block = DataBlock(bytes)
            let lexicon = try Lexicon(block)
            let known = words.filter { lexicon.contains($0) }
            let unknown = known.map { $0 + "qz" }
            let opening = 1e6 * (try median(Self.openings) { for _ in 0..<Self.openings { _ = try Lexicon(block) } })
            let finding = 1e9 * median(known.count) { for word in known { _ = lexicon.sounds(of: word) } }
            let missing = 1e9 * median(unknown.count) { for word in unknown { _ = lexicon.contains(word) } }
            report.keep("\(accent).open-microseconds", opening)
            report.keep("\(accent).lookup-nanoseconds", finding)
            report.keep("\(accent).megabytes", Double(bytes.count) / 1e6)
            report.add([accent, (Double(bytes.count) / 1e6).short, opening.short, finding.short, missing.short])
        }
        return report
    }

    /// The median time of one of the `count` things that `work` does.
    private func median(_ count: Int, _ work: () throws -> Void) rethrows -> Double {
        var sample = Sample()
        for _ in 0..<Self.runs { sample.add(try Cost.of(work).seconds / Double(max(1, count))) }
        return sample.median
    }
}
