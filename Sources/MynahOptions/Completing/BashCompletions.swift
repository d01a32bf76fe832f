/// Writes the script that completes a program's command lines in bash.
///
/// The script never lets bash expand what a command prints: a candidate is a line, whatever is in it.
struct BashCompletions {
    private let program: Program
    private let entries: [CompletionEntry]

    init(of program: Program) {
        self.program = program
        entries = CompletionEntry.all(of: program)
    }

    /// The script.
    var script: String {
        """
        # bash completion for \(program.name)
        _\(program.name)_offer() {
            local line
            while IFS= read -r line; do
                [[ $line == "$current"* ]] && COMPREPLY+=("$line")
            done
        }

        _\(program.name)() {
            local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} at=\(program.name) word
            COMPREPLY=()
            if [[ $current == = ]]; then
                current=
            elif [[ $before == = ]]; then
                before=${COMP_WORDS[COMP_CWORD - 2]}
            fi
            for word in "${COMP_WORDS[@]:1:COMP_CWORD - 1}"; do
                case "$at $word" in
                \(pattern(entries.dropFirst().map(\.path)))) at="$at $word" ;;
                esac
            done
            case "$at:$before" in
        \(valueCases)\
            esac
            if [[ $current == -* ]]; then
                case "$at" in
        \(optionCases)\
                esac
                return
            fi
            case "$at" in
        \(wordCases)\
            esac
        }

        complete -F _\(program.name) \(program.name)

        """
    }

    private var valueCases: String {
        let cases = entries.flatMap { entry in
            entry.options.filter { $0.kind == .named }.map { option in
                let pattern = pattern(option.spellings.map { entry.path + ":" + $0 })
                return "    \(pattern))\n\(body(option.allowed.completion, indent: 8))        return\n        ;;\n"
            }
        }
        return cases.joined()
    }

    private var optionCases: String {
        entries.map { entry in
            let words = entry.options.flatMap(\.longSpellings)
            return "        \(pattern([entry.path])))\n\(offer(words, indent: 12))            ;;\n"
        }.joined()
    }

    private var wordCases: String {
        entries.map { entry in
            let isGroup = !entry.subcommands.isEmpty
            let lines =
                isGroup ? offer(entry.subcommands.map(\.name), indent: 8) : body(entry.argumentCompletion, indent: 8)
            return "    \(pattern([entry.path])))\n\(lines)        ;;\n"
        }.joined()
    }

    private func body(_ completion: AllowedValues.Completion, indent: Int) -> String {
        let space = String(repeating: " ", count: indent)
        let offer = "_\(program.name)_offer"
        switch completion {
        case .nothing: return ""
        case .words(let words): return self.offer(words, indent: indent)
        case .files:
            return space + "compopt -o filenames 2>/dev/null\n\(space)\(offer) < <(compgen -f -- \"$current\")\n"
        case .folders:
            return space + "compopt -o filenames 2>/dev/null\n\(space)\(offer) < <(compgen -d -- \"$current\")\n"
        case .lines(let commandLine): return space + "\(offer) < <(\(commandLine) 2>/dev/null)\n"
        }
    }

    private func offer(_ words: [String], indent: Int) -> String {
        let space = String(repeating: " ", count: indent)
        return space + "_\(program.name)_offer < <(printf '%s\\n' \(words.map(shellQuoted).joined(separator: " ")))\n"
    }

    private func pattern(_ texts: [String]) -> String { texts.map { "\"\($0)\"" }.joined(separator: " | ") }
}
