/// CommonMark 0.31 with GitHub's tables, task lists, strikethrough and footnotes, and formulas in LaTeX.
///
/// Any bytes are Markdown. Every part reads in one pass, in time that grows with the length of the text only.
enum Markdown {
    /// The script of `source`: its text as a browser would show it, read for the ear.
    static func script(of source: SourceText, options: MarkupOptions) -> Script {
        // Lines are kept as 32-bit offsets.
        guard source.bytes.count < Int(Int32.max) else { return PlainText.script(of: source, options: options) }
        let document = BlockParser(source, options: options).parse()
        return MarkdownSpeaker(source, document: document, options: options).speak()
    }
}
