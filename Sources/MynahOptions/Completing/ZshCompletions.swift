/// Writes the script that completes a program's command lines in zsh.
///
/// It works as a file `_mynah` in a folder of `fpath` and when it is sourced.
struct ZshCompletions {
    private let program: Program
    private let entries: [CompletionEntry]

    init(of program: Program) {
        self.program = program
        entries = CompletionEntry.all(of: program)
    }

    /// The script.
    var script: String {
        """
        #compdef \(program.name)
        # zsh completion for \(program.name)

        _\(program.name)_lines() {
            local -a lines
            lines=(${(f)"$(eval "${argv[-1]}" 2>/dev/null)"})
            compadd "${(@)argv[1,-2]}" -a lines
        }

        \(entries.map(function).joined(separator: "\n"))
        if [[ $funcstack[1] == _\(program.name) ]]; then
            _\(program.name) "$@"
        else
            compdef _\(program.name) \(program.name)
        fi

        """
    }

    private func function(of entry: CompletionEntry) -> String {
        let arguments = entry.options.flatMap(specifications) + words(of: entry)
        let choice = entry.subcommands.isEmpty ? "" : self.choice(in: entry)
        return """
            \(functionName(entry.path))() {
                local curcontext="$curcontext" state line
                _arguments -C -s -S : \\
                    \(arguments.joined(separator: " \\\n        "))
            \(choice)}

            """
    }

    /// The part of a function that goes on to the command that was named.
    private func choice(in entry: CompletionEntry) -> String {
        let commands = entry.subcommands.map { shellQuoted("\(escape($0.name)):\($0.abstract)") }
        let known = Set(entries.map(\.path))
        let cases = entry.subcommands.map { "\(entry.path) \($0.name)" }.filter(known.contains).map { path in
            "        \(path.split(separator: " ").last ?? "")) \(functionName(path)) ;;\n"
        }
        return """
                case $state in
                command)
                    local -a commands=(\(commands.joined(separator: " ")))
                    _describe -t commands command commands
                    ;;
                rest)
                    case $line[1] in
            \(cases.joined())\
                    esac
                    ;;
                esac

            """
    }

    private func words(of entry: CompletionEntry) -> [String] {
        guard entry.subcommands.isEmpty else { return ["'1: :->command'", "'*:: :->rest'"] }
        return entry.arguments.map { argument in
            shellQuoted(
                "\(argument.isRepeated ? "*" : ""):\(escape(argument.name)):\(action(argument.allowed.completion))"
            )
        }
    }

    /// One specification for each spelling; those of one option exclude each other unless it repeats.
    private func specifications(of option: Option) -> [String] {
        let excluded = option.isRepeated ? "*" : "(\(option.spellings.joined(separator: " ")))"
        return option.spellings.map { spelling in
            let assigns = option.kind == .named ? (spelling.hasPrefix("--") ? "=" : "+") : ""
            let value =
                option.kind == .named
                ? ":\(escape(option.placeholder)):\(action(option.allowed.completion))" : ""
            return shellQuoted("\(excluded)\(spelling)\(assigns)[\(escape(option.summary))]\(value)")
        }
    }

    private func action(_ completion: AllowedValues.Completion) -> String {
        switch completion {
        case .nothing: " "
        case .words(let words): "(\(words.map(escape).joined(separator: " ")))"
        case .files: "_files"
        case .folders: "_files -/"
        case .lines(let commandLine): "_\(program.name)_lines \(shellQuoted(commandLine))"
        }
    }

    private func functionName(_ path: String) -> String { "_" + path.map { $0 == " " ? "_" : String($0) }.joined() }

    /// Text in which `_arguments` sees no mark of its own.
    private func escape(_ text: String) -> String {
        text.map { ":[]()\\".contains($0) ? "\\\($0)" : String($0) }.joined()
    }
}
