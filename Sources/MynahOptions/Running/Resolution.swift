import MynahJSON
import MynahText

/// Settles every option's value: command line over environment over file over default.
struct Resolution {
    private let program: Program
    private let surroundings: Surroundings
    private let configuration: Configuration

    /// Reads the configuration file, if there is one, and checks that something reads every key of it.
    init(of program: Program, in surroundings: Surroundings) throws(OptionsError) {
        self.program = program
        self.surroundings = surroundings
        do {
            configuration = try Configuration.load(for: program, in: surroundings)
        } catch {
            throw error.hinting(Program.hint(for: [program.name]))
        }
    }

    /// The command with its options read, ready to run.
    func invocation(of command: Command, at path: [String], given: [Int: [String]]) throws(OptionsError) -> Invocation {
        let settings = try settings(of: command, given: given)
        try checkRequired(settings, at: path)
        return Invocation(
            path: path,
            program: program,
            surroundings: surroundings,
            settings: settings,
            warnings: warnings(beside: command.options),
            action: try prepared(command, settings),
            command: command,
            given: given
        )
    }

    /// What an invocation's options are now, of which only those with names in `changeable` may have become others.
    func reread<Options: OptionGroup>(
        _ invocation: Invocation,
        as: Options.Type,
        changing changeable: Set<String>
    ) throws(OptionsError) -> Reread<Options> {
        let said = try settings(of: invocation.command, given: invocation.given)
        _ = try prepared(invocation.command, said)
        var merged = invocation.settings
        let others = said.indices.filter { said[$0].texts != merged[$0].texts }
        let changed = others.filter { changeable.contains(said[$0].option.name) }
        for index in changed { merged[index] = said[index] }
        let texts = Self.said(merged)
        var next = invocation
        next.settings = merged
        next.action = try prepared(invocation.command, merged)
        do throws(Rejection) {
            return Reread(
                options: try Options.reading(texts),
                invocation: next,
                changed: changed.map { said[$0].option.name },
                waiting: others.filter { !changed.contains($0) }.map { said[$0].option.name }
            )
        } catch {
            throw merged[error.index].error(rejecting: error.text)
        }
    }

    /// Every option of every command that file or environment can set, each key once; checks all values.
    func allSettings() throws(OptionsError) -> [Setting] {
        var known: Set<String> = []
        var all: [Setting] = []
        for (_, command) in program.allCommands {
            let settings = try settings(of: command, given: [:])
            _ = try prepared(command, settings)
            all += settings.filter { setting in setting.option.key.map { known.insert($0).inserted } ?? false }
        }
        return all
    }

    private func settings(of command: Command, given: [Int: [String]]) throws(OptionsError) -> [Setting] {
        var settings: [Setting] = []
        for (index, option) in command.options.enumerated() {
            settings.append(try setting(of: option, given: given[index]))
        }
        return settings
    }

    private func setting(of option: Option, given: [String]?) throws(OptionsError) -> Setting {
        if let given { return Setting(option: option, texts: given, origin: .commandLine) }
        if let name = option.environment, let text = surroundings.environment[name], !text.isEmpty {
            let texts = option.isRepeated ? text.split(separator: ",").map(String.init) : [text]
            return Setting(option: option, texts: texts, origin: .environment(name))
        }
        if let key = option.key, let value = configuration.values[key] {
            let texts = try configuration.texts(of: value, for: option)
            return Setting(option: option, texts: texts, origin: .file(path: configuration.path, line: value.line))
        }
        return Setting(option: option, texts: option.defaults, origin: .unsaid)
    }

    private func prepared(_ command: Command, _ settings: [Setting]) throws(OptionsError) -> Command.Action {
        do {
            return try command.prepare(Self.said(settings))
        } catch {
            throw settings[error.index].error(rejecting: error.text)
        }
    }

    /// The texts of what is not the default, by the places of the options.
    private static func said(_ settings: [Setting]) -> [Int: [String]] {
        var texts: [Int: [String]] = [:]
        for (index, setting) in settings.enumerated() where setting.origin != .unsaid { texts[index] = setting.texts }
        return texts
    }

    private func checkRequired(_ settings: [Setting], at path: [String]) throws(OptionsError) {
        guard let missing = settings.first(where: { $0.option.isRequired && $0.texts.isEmpty }) else { return }
        let ways = missing.option.isSecret ? missing.option.environment.map { "; set \($0)" } ?? "" : ""
        throw OptionsError(.missing, "'\(path.joined(separator: " "))' needs \(missing.option.title)\(ways)")
    }

    /// Variables that begin with the program's name and that nothing reads.
    private func warnings(beside ours: [Option]) -> [String] {
        let prefix = (program.name + "-").environmentName
        let own = Set(ours.compactMap(\.environment) + program.variables.map(\.name))
        let others = surroundings.environment.keys.filter { $0.hasPrefix(prefix) && !own.contains($0) }
        // Most of the time there are none, and the options of other commands need not be known.
        if others.isEmpty { return [] }
        let known = Set(program.allCommands.flatMap { $0.command.options.compactMap(\.environment) })
            .union(program.variables.map(\.name)).sorted()
        return others.filter { !known.contains($0) }.sorted().map { name in
            "nothing reads the environment variable \(quoted(name))\(suggestion(nearest(to: name, in: known)))"
        }
    }
}

extension Program {
    /// Every option that file or environment can set, its value and where that came from, each key once.
    ///
    /// All values are checked, also those of commands that are not running.
    package func settings(in surroundings: Surroundings) throws(OptionsError) -> [Setting] {
        try Resolution(of: self, in: surroundings).allSettings()
    }
}
