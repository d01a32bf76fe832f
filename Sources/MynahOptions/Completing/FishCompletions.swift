/// Writes the script that completes a program's command lines in fish.
struct FishCompletions {
    private let program: Program
    private let entries: [CompletionEntry]

    init(of program: Program) {
        self.program = program
        entries = CompletionEntry.all(of: program)
    }

    /// The script.
    var script: String {
        """
        # fish completion for \(program.name)
        function __\(program.name)_is_at
            set -l at \(program.name)
            for word in (commandline -opc)[2..]
                switch "$at $word"
                    case \(entries.dropFirst().map { quote($0.path) }.joined(separator: " "))
                        set at "$at $word"
                end
            end
            test "$at" = "$argv"
        end

        complete -c \(program.name) -f

        """ + entries.map(lines).joined()
    }

    private func lines(of entry: CompletionEntry) -> String {
        let start = "complete -c \(program.name) -n \(quote("__\(program.name)_is_at \(entry.path)"))"
        var lines = entry.subcommands.map { "\(start) -a \(quote($0.name)) -d \(quote($0.abstract))" }
        let candidates = self.candidates(entry.argumentCompletion)
        if entry.subcommands.isEmpty, !candidates.isEmpty { lines.append("\(start)\(candidates)") }
        for option in entry.options { lines += self.lines(of: option, start: start) }
        return lines.joined(separator: "\n") + "\n"
    }

    private func lines(of option: Option, start: String) -> [String] {
        let short = option.short.map { " -s \(quote(String($0)))" } ?? ""
        let value = option.kind == .named ? value(option.allowed.completion) : ""
        let line = "\(start)\(short) -l \(option.name)\(value) -d \(quote(option.summary))"
        return option.isNegatable
            ? [line, "\(start) -l no-\(option.name) -d \(quote("Not: " + option.summary))"] : [line]
    }

    /// That the option takes a value, and which; files are offered only where they are what is wanted.
    private func value(_ completion: AllowedValues.Completion) -> String {
        (completion == .files ? " -r" : " -x") + candidates(completion)
    }

    private func candidates(_ completion: AllowedValues.Completion) -> String {
        switch completion {
        case .nothing: ""
        case .words(let words): " -a \(quote(words.joined(separator: " ")))"
        case .files: " -F"
        case .folders: " -a \(quote("(__fish_complete_directories)"))"
        case .lines(let commandLine): " -a \(quote("(\(commandLine) 2>/dev/null)"))"
        }
    }

    /// The text in single quotation marks, where fish knows `\\` and `\'`.
    private func quote(_ text: String) -> String {
        "'" + text.map { $0 == "'" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "'"
    }
}
