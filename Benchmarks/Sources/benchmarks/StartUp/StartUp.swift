import Glibc

/// How soon `mynah say` gives its first sound, and what it takes, beside flite's and espeak-ng's own programs with the same sentence.
struct StartUp {
    /// The `mynah` to start.
    let program: String

    private static let warmUps = 3
    private static let runs = 21
    private static let sentence = "Hello from Mynah, the voice that speaks at once."
    /// As long as flite is given at once, or a little longer.
    private static let long = """
        The harbour was quiet when the first boat came in an hour before sunrise and two men stood on the pier counting the crates aloud \
        while their children slept in a cart beside the old chandlers shop near the western gate
        """
    private static let german = "Guten Morgen, hier spricht eine Stimme, die sofort da ist."

    /// Something to start, with the name that its figures have.
    private struct Contender {
        let name: String
        let title: String
        let peer: Peer
        /// The bytes after which it is ended.
        var enough = Int.max
    }

    /// Starts all contenders in turn, so that what disturbs the machine disturbs all, then each for its memory.
    func measure() throws -> Report {
        guard access(program, X_OK) == 0 else {
            throw Child.Failure(description: "there is no \(program): run Scripts/build-release.sh, or give --program")
        }
        let folder = try TemporaryFolder()
        let book = try folder.file("book", LargeText.book.bytes(10_000_000))
        let contenders = Self.contenders(program, book).filter { $0.peer.isInstalled || $0.peer.command[0] == program }
        var runs: [[Child]] = contenders.map { _ in [] }
        for round in 0..<Self.warmUps + Self.runs {
            for (place, contender) in contenders.enumerated() {
                let run = try Child(contender.peer.command, enough: contender.enough)
                if round >= Self.warmUps { runs[place].append(run) }
            }
        }
        let memory = try contenders.map { try Self.memory(of: $0) }
        return report(Array(zip(contenders, zip(runs, memory))))
    }

    /// The highest peak of five runs, as one that ends right after its last word may be gone before it is looked up.
    private static func memory(of contender: Contender) throws -> (own: Int, children: Int) {
        var memory = (own: 0, children: 0)
        for _ in 0..<5 {
            let run = try Child(contender.peer.command, enough: contender.enough, watchingMemory: true).memory
            memory = (max(memory.own, run.own), max(memory.children, run.children))
        }
        return memory
    }

    private func report(_ results: [(Contender, ([Child], (own: Int, children: Int)))]) -> Report {
        var report = Report(
            .startup,
            "Start-up, median of \(Self.runs) runs",
            columns: [
                "program", "first byte, ms", "first audio byte, ms", "all, ms", "processor, ms", "page faults",
                "peak memory, MB", "of its child, MB",
            ]
        )
        var (firstAudio, processor): ([String: Double], [String: Double]) = ([:], [:])
        for (contender, (runs, memory)) in results {
            let audio = 1e3 * runs.median { $0.firstAudio }
            let (faults, megabytes) = (
                runs.median { Double($0.pageFaults) }, Double(memory.own + memory.children) / 1e6
            )
            firstAudio[contender.name] = audio
            processor[contender.name] = runs.median { $0.processorSeconds }
            report.keep("\(contender.name).first-audio-at-best", runs.map { 1e3 * $0.firstAudio }.min())
            report.keep("\(contender.name).memory", memory.own > 0 ? megabytes : nil)
            report.keep("\(contender.name).page-faults", faults)
            report.add([
                contender.title, (1e3 * runs.median { $0.firstByte }).digits(1), audio.digits(1),
                contender.enough < .max ? "–" : (1e3 * runs.median { $0.total }).digits(1),
                contender.enough < .max ? "–" : (1e3 * runs.median { $0.processorSeconds }).digits(1),
                faults.digits(0), (Double(memory.own) / 1e6).digits(1),
                memory.children > 0 ? (Double(memory.children) / 1e6).digits(1) : "–",
            ])
        }
        report.keep("slt.over-flite", Self.ratio(firstAudio["slt"], firstAudio["flite"]))
        report.keep("slt.processor-over-flite", Self.ratio(processor["slt"], processor["flite"]))
        report.keep("espeak.over-espeak-ng", Self.ratio(firstAudio["espeak"], firstAudio["espeak-ng"]))
        return report
    }

    private static func ratio(_ left: Double?, _ right: Double?) -> Double? {
        guard let left, let right else { return nil }
        return left / right
    }

    private static func contenders(_ program: String, _ book: String) -> [Contender] {
        func mynah(_ name: String, _ title: String, _ arguments: [String]) -> Contender {
            Contender(name: name, title: "`mynah \(title)`", peer: Peer(name, [program] + arguments))
        }
        func peer(_ name: String, _ title: String, _ command: [String]) -> Contender {
            Contender(name: name, title: "`\(title)`", peer: Peer(name, command))
        }
        var reading = mynah("book", "say -v kal16 -f BOOK --stdout", ["say", "-v", "kal16", "-f", book, "--stdout"])
        reading.enough = 1_000_000
        return [
            mynah("version", "version", ["version"]),
            mynah("default", "say --stdout", ["say", "--stdout", sentence]),
            mynah("slt", "say -v slt --stdout", ["say", "-v", "slt", "--stdout", sentence]),
            mynah("kal16", "say -v kal16 --stdout", ["say", "-v", "kal16", "--stdout", sentence]),
            mynah("long", "say -v rms --stdout LONG", ["say", "-v", "rms", "--stdout", long]),
            mynah("espeak", "say -l de --stdout", ["say", "-l", "de", "--stdout", german]),
            reading,
            peer(
                "flite",
                "flite -voice slt -o /dev/stdout",
                ["flite", "-voice", "slt", "-t", sentence, "-o", "/dev/stdout"]
            ),
            peer("espeak-ng", "espeak-ng -v de --stdout", ["espeak-ng", "-v", "de", "--stdout", german]),
        ]
    }
}
