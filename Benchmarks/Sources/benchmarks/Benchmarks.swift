import Glibc

/// The whole program: runs the sections that are asked for, prints their tables, and holds them to the thresholds.
enum Benchmarks {
    /// A measurement that breaks a threshold is taken anew this often before it counts: other work on the machine only ever adds.
    private static let attempts = 3

    /// Does what the command line asks for and answers with the exit status.
    static func run(_ arguments: [String]) async -> Int32 {
        do {
            let choices = try Choices(arguments)
            // Programs that we start write into pipes that may be closed.
            signal(SIGPIPE, SIG_IGN)
            setenv("MYNAH_MEDIA", choices.program.replacingLastComponent(with: "mynah-media"), 1)
            let thresholds = choices.shallCheck ? try Threshold.read(choices.thresholds).filter(choices.asks) : []
            var broken: [String] = []
            for section in choices.sections { broken += try await run(section, choices, thresholds) }
            return verdict(broken, thresholds.count)
        } catch {
            complain("\(error)")
            return error is Choices.Wrong ? 2 : EXIT_FAILURE
        }
    }

    /// Runs a section, again where a threshold is broken, and answers what stays broken.
    private static func run(_ section: Section, _ choices: Choices, _ all: [Threshold]) async throws -> [String] {
        let thresholds = all.filter { $0.name.hasPrefix(section.rawValue + ".") }
        var open = thresholds
        for attempt in 1...attempts {
            let report = try await section.measure(choices)
            print(report.markdown)
            open = open.filter { $0.problem(with: report.values) != nil }
            guard !open.isEmpty else { return [] }
            if attempt == attempts { return open.compactMap { $0.problem(with: report.values) } }
            complain("\(section.rawValue): \(open.count) of \(thresholds.count) thresholds broken; measuring again")
        }
        return []
    }

    private static func verdict(_ broken: [String], _ count: Int) -> Int32 {
        for problem in broken { complain(problem) }
        if count > 0 { print("\(count - broken.count) of \(count) thresholds kept") }
        return broken.isEmpty ? EXIT_SUCCESS : EXIT_FAILURE
    }

    private static func complain(_ message: String) {
        let line = Array("benchmarks: \(message)\n".utf8)
        write(STDERR_FILENO, line, line.count)
    }
}

extension String {
    /// The path of a file in the same folder.
    fileprivate func replacingLastComponent(with name: String) -> String {
        guard let slash = lastIndex(of: "/") else { return name }
        return self[...slash] + name
    }
}
