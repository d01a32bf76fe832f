extension Option {
    /// A piece of how an option is written.
    enum TermPiece: Equatable {
        /// To be typed as it is.
        case literal(String)
        /// Stands for something.
        case placeholder(String)
        /// Neither: commas, brackets.
        case plain(String)

        /// The piece without its kind.
        var text: String {
            switch self {
            case .literal(let text), .placeholder(let text), .plain(let text): text
            }
        }
    }

    /// How it is written: `-v, --voice NAME`, `--[no-]play`, `TEXT...`; a secret by its variable.
    var term: [TermPiece] {
        if isSecret, let environment { return [.literal(environment)] }
        switch kind {
        case .argument: return [.placeholder(name), .plain(isRepeated ? "..." : "")]
        case .flag where isNegatable: return letter + [.literal("--"), .plain("[no-]"), .literal(name)]
        case .flag: return letter + [.literal("--" + name)]
        case .named: return letter + [.literal("--" + name), .plain(" "), .placeholder(placeholder)]
        }
    }

    private var letter: [TermPiece] { short.map { [.literal("-\($0)"), .plain(", ")] } ?? [] }

    /// The term as text.
    var termText: String { term.map(\.text).joined() }

    /// What is allowed, where that needs saying.
    var allowedText: String? { kind == .flag ? nil : allowed.description }

    /// The default, where there is one to be named.
    var defaultText: String? {
        guard !isSecret, !defaults.isEmpty, kind != .flag || defaults != ["false"] else { return nil }
        return defaults.joined(separator: ", ")
    }

    /// What is to be known besides the help, as sentences.
    var facts: String {
        let facts = [
            isRequired ? "Required." : nil,
            isRepeated && kind == .named ? "May be repeated." : nil,
            allowedText.map { "Allowed: \($0)." },
            defaultText.map { "Default: \($0)." },
            environment.map { "Environment: \($0)." },
            key.map { "Key: \($0)." },
        ]
        return facts.compactMap { $0 }.joined(separator: " ")
    }

    /// Help and facts.
    var description: String { facts.isEmpty ? help : help + " " + facts }
}
