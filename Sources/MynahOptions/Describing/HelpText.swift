/// Writes a page for a terminal.
struct HelpText {
    /// How many characters fit in a line; 40 at the least, or words would stand alone.
    private let width: Int

    init(width: Int) { self.width = max(40, width) }

    /// The page as lines, the last one ended too.
    func text(of page: Page) -> String {
        var lines = wrapped("\(page.title) - \(page.abstract)", indent: 0)
        var isAfterHeading = false
        for block in page.blocks {
            lines += (isAfterHeading ? [] : [""]) + self.lines(of: block)
            if case .heading = block { isAfterHeading = true } else { isAfterHeading = false }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func lines(of block: Page.Block) -> [String] {
        switch block {
        case .heading(let heading): [heading.uppercased()]
        case .paragraphs(let texts): separated(texts.map { wrapped($0, indent: 4) })
        case .synopsis(let form): wrapped(form, indent: 4)
        case .entries(let entries): table(entries)
        case .options(let options):
            separated(options.map { wrapped($0.termText, indent: 4) + wrapped($0.description, indent: 8) })
        case .examples(let examples):
            separated(examples.map { [String(repeating: " ", count: 4) + $0.line] + wrapped($0.meaning, indent: 8) })
        }
    }

    /// Names in one column and meanings in the next.
    private func table(_ entries: [Page.Entry]) -> [String] {
        let longest = entries.map(\.name.count).max() ?? 0
        guard longest <= 16 else {
            return separated(entries.map { wrapped($0.name, indent: 4) + wrapped($0.meaning, indent: 8) })
        }
        return entries.flatMap { entry in
            let lines = wrapped(entry.meaning, indent: longest + 6)
            let name = "    " + entry.name
            return [name + (lines.first ?? "").dropFirst(name.count)] + lines.dropFirst()
        }
    }

    private func separated(_ items: [[String]]) -> [String] { Array(items.joined(separator: [""])) }

    private func wrapped(_ text: String, indent: Int) -> [String] {
        let space = String(repeating: " ", count: indent)
        return lines(of: text, width: width - indent).map { space + $0 }
    }

    /// The words of `text` in lines that fit; a longer word has a line to itself.
    private func lines(of text: String, width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            if !line.isEmpty, line.count + 1 + word.count > width {
                lines.append(line)
                line = ""
            }
            line += line.isEmpty ? String(word) : " " + word
        }
        return lines + [line]
    }
}
