import Glibc

/// How many words a second become phonemes, with what memory and how soon, beside espeak-ng and misaki's lexicon on the same text.
struct ReadingSpeed {
    /// The `mynah` to start.
    let program: String
    /// What is read.
    let prose: Prose
    /// The folder of other people's programs, for which Python packages are needed.
    let peers: String

    private static let runs = 5
    private static let starts = 21

    /// A program that turns a file of text into phonemes.
    private struct Contender {
        let name: String
        let title: String
        /// The command, to which the file's name is added, or that reads it from standard input.
        let peer: Peer
        var readsInput = false
        /// espeak-ng takes a minute for the whole.
        var runs = ReadingSpeed.runs

        func run(_ file: String) throws(Child.Failure) -> Child {
            let command = readsInput ? peer.command : peer.command + [file]
            return try Child(command, input: readsInput ? file : "/dev/null", watchingMemory: true)
        }
    }

    /// Reads the text with all contenders, and one line of it for the start.
    func measure() throws -> Report {
        let lines = try prose.sentences()
        let words = lines.reduce(0) { $0 + $1.split(separator: UInt8(ascii: " ")).count }
        let folder = try TemporaryFolder()
        let book = try folder.file("book", Array(lines.joined(separator: [UInt8(ascii: "\n")])))
        let line = try folder.file("line", Array(lines[0]))
        var report = Report(
            .reading,
            "Text to phonemes, \(words) words, median of \(Self.runs) runs",
            columns: ["program", "words/s", "peak memory, MB", "first byte of one line, ms", "times Mynah's time"]
        )
        var ours = Double.nan
        for contender in contenders.filter({ $0.peer.isInstalled }) {
            let (cost, memory) = try Self.cost(of: contender, book, line)
            let start = try Self.start(of: contender, line)
            if contender.name == "mynah" {
                ours = cost
                report.keep("mynah.words-a-second", Double(words) / cost)
                report.keep("mynah.memory", memory)
                report.keep("mynah.start-at-best", start.best)
            }
            report.keep("\(contender.name).times-mynahs-time", cost / ours)
            report.add([
                contender.title, (Double(words) / cost).digits(0), memory.digits(1), start.median.digits(1),
                (cost / ours).short,
            ])
        }
        return report
    }

    private var contenders: [Contender] {
        let misaki = [peers + "/bin/python3", Choices.repository + "/Benchmarks/Peers/misaki_words.py"]
        return [
            Contender(
                name: "mynah",
                title: "`mynah phonemes`",
                peer: Peer("mynah", [program, "phonemes"]),
                readsInput: true
            ),
            Contender(
                name: "misaki",
                title: "misaki's lexicon, without its tagger",
                peer: Peer("misaki", misaki)
            ),
            Contender(
                name: "espeak",
                title: "`espeak-ng -q --ipa`",
                peer: Peer("espeak-ng", ["espeak-ng", "-q", "--ipa", "-v", "en-us", "-f"]),
                runs: 1
            ),
        ]
    }

    /// The processor's seconds for the whole, without those for the start, and the most memory, in megabytes.
    private static func cost(of contender: Contender, _ book: String, _ line: String) throws -> (Double, Double) {
        var (whole, start, memory) = (Sample(), Sample(), 0.0)
        for _ in 0..<contender.runs {
            let child = try contender.run(book)
            whole.add(child.processorSeconds)
            memory = max(memory, Double(child.memory.own) / 1e6)
            start.add(try contender.run(line).processorSeconds)
        }
        return (whole.median - start.median, memory)
    }

    /// Milliseconds until the first byte of one line's answer.
    private static func start(of contender: Contender, _ line: String) throws -> (best: Double, median: Double) {
        var times: [Double] = []
        for _ in 0..<starts { times.append(1e3 * (try contender.run(line).firstByte)) }
        return (times.min() ?? .nan, times.median { $0 })
    }
}
