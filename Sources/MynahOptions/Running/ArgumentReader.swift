import MynahJSON
import MynahText

/// Sorts a command's arguments into options and words, in the manner of GNU programs.
///
/// `--name value`, `--name=value`, `-n value`, `-nvalue`, `-abc` for flags, `--` before words that begin with a dash;
/// options and words may be mixed.
struct ArgumentReader {
    /// What arguments ask for.
    enum Reading: Equatable {
        case help
        case version
        /// Texts by the places of the options that they are for.
        case options([Int: [String]])
    }

    private let options: [Option]
    private let canShowVersion: Bool
    private var given: [Int: [String]] = [:]
    private var words: [String] = []
    private var request: Reading?

    /// Reads arguments of `options`, and `--version` where asked to.
    init(_ options: [Option], canShowVersion: Bool = false) {
        self.options = options
        self.canShowVersion = canShowVersion
    }

    /// Reads all arguments; `--help` ends it.
    consuming func read(_ arguments: ArraySlice<String>) throws(OptionsError) -> Reading {
        var rest = arguments
        while let argument = rest.popFirst(), request == nil {
            if argument == "--" {
                words += rest
                break
            } else if argument.hasPrefix("--") {
                try readLong(argument.dropFirst(2), &rest)
            } else if argument.hasPrefix("-"), argument != "-" {
                try readShort(argument.dropFirst(), &rest)
            } else {
                words.append(argument)
            }
        }
        if let request { return request }
        try placeWords()
        return .options(given)
    }

    private mutating func readLong(_ text: Substring, _ rest: inout ArraySlice<String>) throws(OptionsError) {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let name = String(parts[0])
        let value = parts.count == 2 ? String(parts[1]) : nil
        if name == "help" || (name == "version" && canShowVersion) {
            guard value == nil else { throw unwantedValue("--\(name)") }
            request = name == "help" ? .help : .version
        } else if let index = options.firstIndex(where: { $0.kind != .argument && $0.name == name }) {
            try take(index, value, &rest)
        } else if name.hasPrefix("no-"), let index = negatable(named: name.dropFirst(3)) {
            guard value == nil else { throw unwantedValue("--\(name)") }
            given[index, default: []].append("false")
        } else {
            throw unknown("--" + name)
        }
    }

    private mutating func readShort(_ text: Substring, _ rest: inout ArraySlice<String>) throws(OptionsError) {
        var letters = text
        while let letter = letters.popFirst() {
            if letter == "h" { return request = .help }
            guard let index = options.firstIndex(where: { $0.short == letter }) else { throw unknown("-\(letter)") }
            guard options[index].kind == .flag else {
                return try take(index, letters.isEmpty ? nil : String(letters), &rest)
            }
            given[index, default: []].append("true")
        }
    }

    private mutating func take(
        _ index: Int,
        _ value: String?,
        _ rest: inout ArraySlice<String>
    ) throws(OptionsError) {
        let option = options[index]
        if option.isSecret { throw secret(option) }
        if option.kind == .flag {
            guard value == nil else { throw unwantedValue("--\(option.name)") }
            given[index, default: []].append("true")
        } else if let value = value ?? rest.popFirst() {
            given[index, default: []].append(value)
        } else {
            let allowed = option.allowed.description.map { "; allowed: \($0)" } ?? ""
            throw OptionsError(.misusedOption, "\(option.title) needs a value: \(option.placeholder)\(allowed)")
        }
    }

    /// Gives each argument one word and a repeated one all.
    private mutating func placeWords() throws(OptionsError) {
        var rest = words[...]
        for (index, option) in options.enumerated() where option.kind == .argument && !rest.isEmpty {
            given[index] = Array(option.isRepeated ? rest : rest.prefix(1))
            rest = option.isRepeated ? [] : rest.dropFirst()
        }
        guard let word = rest.first else { return }
        throw OptionsError(.unexpectedArgument, "there is no place for the argument \(quoted(word))")
    }

    /// What is understood without being declared.
    private var ownNames: [String] { canShowVersion ? ["--help", "--version"] : ["--help"] }

    private func negatable(named name: Substring) -> Int? {
        options.firstIndex { $0.isNegatable && $0.name == name }
    }

    private func unknown(_ name: String) -> OptionsError {
        let longs = options.filter { $0.kind != .argument && !$0.isSecret }.map { "--" + $0.name }
        let negations = options.filter(\.isNegatable).map { "--no-" + $0.name }
        let meant = name.hasPrefix("--") ? nearest(to: name, in: longs + negations + ownNames) : nil
        let takesWords = options.contains { $0.kind == .argument }
        let escape = meant == nil && takesWords ? "; put '--' before text that begins with a dash" : ""
        return OptionsError(.unknownOption, "unknown option \(quoted(name))\(suggestion(meant))\(escape)")
    }

    private func unwantedValue(_ name: String) -> OptionsError {
        OptionsError(.misusedOption, "option '\(name)' takes no value")
    }

    private func secret(_ option: Option) -> OptionsError {
        let other = [
            option.environment.map { "environment variable \($0)" }, option.key.map { "configuration key \($0)" },
        ]
        let places = listing(other.compactMap { $0 })
        return OptionsError(
            .misusedOption,
            "\(option.title) is secret and other users can see a command line; use the \(places)"
        )
    }
}
