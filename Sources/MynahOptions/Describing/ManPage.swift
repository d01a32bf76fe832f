/// Writes the program and all its commands as one manual page, in the `man` macros of roff.
struct ManPage {
    private let program: Program

    init(of program: Program) { self.program = program }

    /// The page.
    var text: String {
        let name = program.name
        var lines = [
            ".TH \(name.uppercased()) 1 \"\(program.released)\" \(quote("\(name) \(program.version)")) \(quote("User Commands"))",
            ".SH NAME", "\(escape(name)) \\- \(escape(program.root.abstract))",
        ]
        for (path, command) in program.allCommands {
            let page = Page(of: command, at: path, in: program)
            if path.count > 1 { lines += [".SH \(quote(page.title.uppercased()))", prose(sentence(page.abstract))] }
            for block in page.blocks { lines += self.lines(of: block, isNested: path.count > 1) }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func lines(of block: Page.Block, isNested: Bool) -> [String] {
        switch block {
        case .heading("Usage"): isNested ? [".PP"] : [".SH SYNOPSIS"]
        case .heading(let heading): isNested ? [".SS \(quote(heading))"] : [".SH \(quote(heading.uppercased()))"]
        case .paragraphs(let paragraphs): [paragraphs.map { prose($0) }.joined(separator: "\n.PP\n")]
        case .synopsis(let form): [".B \(quote(form))"]
        case .entries(let entries): entries.flatMap { [".TP", ".B \(quote($0.name))", prose($0.meaning)] }
        case .options(let options): options.flatMap { [".TP", term(of: $0), prose($0.description)] }
        case .examples(let examples): examples.flatMap { [".TP", ".B \(quote($0.line))", prose($0.meaning)] }
        }
    }

    private func term(of option: Option) -> String {
        option.term.map { piece in
            switch piece {
            case .literal(let text): "\\fB\(escape(text))\\fR"
            case .placeholder(let text): "\\fI\(escape(text))\\fR"
            case .plain(let text): escape(text)
            }
        }.joined()
    }

    private func sentence(_ abstract: String) -> String {
        abstract.prefix(1).uppercased() + abstract.dropFirst() + "."
    }

    /// A line of text, each sentence on its own as roff likes it, none taken for a request.
    private func prose(_ text: String) -> String {
        var lines = [""]
        for word in text.split(separator: " ") {
            if let last = lines.last, last.hasSuffix("."), word.first?.isUppercase == true { lines.append("") }
            lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
        }
        return lines.map { line in
            let escaped = escape(line)
            return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
        }.joined(separator: "\n")
    }

    private func quote(_ text: String) -> String {
        "\"" + escape(text).split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\\(dq") + "\""
    }

    private func escape(_ text: String) -> String {
        text.map { character in
            switch character {
            case "\\": "\\e"
            case "-": "\\-"
            case "~": "\\(ti"
            case "^": "\\(ha"
            case "`": "\\(ga"
            default: String(character)
            }
        }.joined()
    }
}
