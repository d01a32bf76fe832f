import MynahJSON
import MynahText

/// A configuration file's values by their full keys, `say.voice`.
struct Configuration: Sendable {
    /// The largest file that is read, in bytes.
    static let largestFile = 1 << 20
    /// How deep tables and lists can be in each other.
    static let deepest = 32

    /// The file; empty when there is none.
    let path: String
    /// The values that options read.
    let values: [String: ConfigValue]

    /// Reads the program's file, if it has one.
    static func load(for program: Program, in surroundings: Surroundings) throws(OptionsError) -> Configuration {
        let place = ConfigurationPlace(of: program.name, environment: surroundings.environment)
        guard let file = try place.read(in: surroundings) else { return Configuration(path: "", values: [:]) }
        let keys = program.allCommands.flatMap { $0.command.options.compactMap(\.key) }
        return try Configuration(path: file.path, bytes: file.bytes, keys: keys)
    }

    private init(path: String, values: [String: ConfigValue]) {
        self.path = path
        self.values = values
    }

    /// Reads a file, JSON if its name ends so and TOML otherwise; a key that is not among `keys` is an error.
    init(path: String, bytes: [UInt8], keys: [String]) throws(OptionsError) {
        var reading = KeyReading(path: path, keys: keys)
        try reading.read(try Self.tree(of: bytes, at: path), beneath: [])
        self.path = path
        self.values = reading.values
    }

    private static func tree(of bytes: [UInt8], at path: String) throws(OptionsError) -> ConfigValue {
        do throws(SyntaxError) {
            return path.hasSuffix(".json") ? try ConfigValue(JSONReader.read(bytes)) : try TOMLReader.read(bytes)
        } catch {
            throw OptionsError(.badConfiguration, "\(path):\(error.line):\(error.column): \(error.message)")
        }
    }

    /// The texts of a value, as the option reads them.
    func texts(of value: ConfigValue, for option: Option) throws(OptionsError) -> [String] {
        if let text = value.optionText { return [text] }
        if case .list(let items) = value.content, option.isRepeated {
            let texts = items.compactMap(\.optionText)
            if texts.count == items.count { return texts }
        }
        let wanted = option.isRepeated ? "a value or a list of values" : "a single value"
        let key = option.key ?? option.name
        throw OptionsError(.valueNotAllowed, "\(path):\(value.line): \(key) must be \(wanted)")
    }
}

/// Sorts a tree of values by full keys.
private struct KeyReading {
    let path: String
    let keys: [String]
    var values: [String: ConfigValue] = [:]

    mutating func read(_ value: ConfigValue, beneath section: [String]) throws(OptionsError) {
        guard case .table(let table) = value.content else {
            throw OptionsError(
                .badConfiguration,
                "\(path):\(value.line): \(section.joined(separator: ".")) must be a table"
            )
        }
        for (name, value) in table.sorted(by: { ($0.value.line, $0.key) < ($1.value.line, $1.key) }) {
            let key = (section + [name]).joined(separator: ".")
            let isPlain = !name.contains(".")
            if isPlain, keys.contains(key) {
                values[key] = value
            } else if isPlain, keys.contains(where: { $0.hasPrefix(key + ".") }) {
                try read(value, beneath: section + [name])
            } else {
                throw unknown(key, line: value.line)
            }
        }
    }

    private func unknown(_ key: String, line: Int) -> OptionsError {
        let sections = keys.compactMap { key in key.lastIndex(of: ".").map { String(key[..<$0]) } }
        let meant = suggestion(nearest(to: key, in: keys + sections))
        return OptionsError(.badConfiguration, "\(path):\(line): unknown key \(quoted(key))\(meant)")
    }
}
