/// What the command line asks for.
struct Choices {
    /// What to measure.
    private(set) var sections: [Section] = []
    /// The `mynah` to start; the other programs are looked for beside it.
    private(set) var program = Self.repository + "/.build/launcher/release/mynah"
    /// Whether to hold the figures to the thresholds.
    private(set) var shallCheck = false
    /// The file of the thresholds.
    let thresholds = Self.repository + "/Benchmarks/thresholds.json"

    /// Sentences of an encyclopaedia.
    let prose = Self.repository + "/Data/English/homographs/homographs-train.tsv"
    /// Where the dictionaries are.
    let dictionaries = Self.repository + "/Data/English"
    /// Where other people's programs are that no package of Debian's brings.
    let peers = Self.repository + "/.build/peers"

    /// The model and the peers that Kokoro is measured with.
    let kokoro = KokoroFiles(folder: Self.repository + "/.build/kokoro-peers")

    /// A command line that cannot be followed.
    struct Wrong: Error, CustomStringConvertible {
        let description: String
    }

    /// Reads a command line: sections or `all`, `--program PATH`, `--check`.
    init(_ arguments: [String]) throws(Wrong) {
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            switch argument {
            case "--check": shallCheck = true
            case "--program":
                guard let path = rest.popFirst() else { throw Wrong(description: "--program needs a path") }
                program = path
            case "all": sections = Section.usual
            default:
                guard let section = Section(rawValue: argument) else { throw Self.unknown(argument) }
                sections.append(section)
            }
        }
        if sections.isEmpty { sections = Section.usual }
    }

    /// Whether a threshold is about something that is to be measured.
    func asks(_ threshold: Threshold) -> Bool {
        sections.contains { threshold.name.hasPrefix($0.rawValue + ".") }
    }

    private static func unknown(_ argument: String) -> Wrong {
        let known = Section.allCases.map { $0.rawValue }.joined(separator: ", ")
        return Wrong(description: "unknown argument '\(argument)': give any of \(known), all, --program PATH, --check")
    }

    /// The repository that this file lies in.
    static let repository: String = {
        let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        return parts.dropLast(4).joined(separator: "/")
    }()
}
