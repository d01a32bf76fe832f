/// Writes the program and all its commands as one page of Markdown.
struct ReferencePage {
    private let program: Program

    init(of program: Program) { self.program = program }

    /// The page.
    var text: String {
        let parts = program.allCommands.map { path, command in
            let page = Page(of: command, at: path, in: program)
            let level = path.count == 1 ? "#" : "##"
            let opening = ["\(level) `\(page.title)`\n", sentence(page.abstract) + "\n"]
            return (opening + page.blocks.map { text(of: $0, under: level) }).joined(separator: "\n")
        }
        return parts.joined(separator: "\n")
    }

    private func text(of block: Page.Block, under level: String) -> String {
        switch block {
        case .heading(let heading): "\(level)# \(heading)\n"
        case .paragraphs(let paragraphs): paragraphs.map { escape($0) }.joined(separator: "\n\n") + "\n"
        case .synopsis(let form): "```\n\(form)\n```\n"
        case .entries(let entries): entries.map { "- `\($0.name)`: \(escape($0.meaning))\n" }.joined()
        case .options(let options): table(of: options)
        case .examples(let examples):
            examples.map { "\(escape($0.meaning))\n\n```bash\n\($0.line)\n```\n" }.joined(separator: "\n")
        }
    }

    private func table(of options: [Option]) -> String {
        let rows = options.map { option in
            let help = option.help + (option.isRequired ? " Required." : "")
            let cells = [
                code(option.termText), escape(help), escape(option.allowedText ?? ""), code(option.defaultText),
                code(option.environment), code(option.key),
            ]
            return "| " + cells.joined(separator: " | ") + " |\n"
        }
        let head = "| Option | What it does | Allowed | Default | Environment | Key |\n|---|---|---|---|---|---|\n"
        return head + rows.joined()
    }

    private func code(_ text: String?) -> String {
        text.map { "`" + $0.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|") + "`" }
            ?? ""
    }

    private func sentence(_ abstract: String) -> String {
        escape(abstract.prefix(1).uppercased() + abstract.dropFirst() + ".")
    }

    private func escape(_ text: String) -> String {
        text.map { "\\`*_<>|[]#".contains($0) ? "\\\($0)" : String($0) }.joined()
    }
}
