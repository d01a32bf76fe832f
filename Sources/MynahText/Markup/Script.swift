/// A text whose markup has been read: what is to be said, and what the markup says about how.
///
/// Every byte of the caller's text is in the text by way of `origin`, in `silent`, or in `skipped`.
public struct Script: Sendable {
    /// What is to be read aloud. U+2028 ends a sentence and U+2029 a paragraph where markup says so.
    public let text: SourceText
    /// The way back to the caller's text.
    public let origin: OriginMap
    /// What markup says, in the order of where it begins.
    public let directions: [Direction]
    /// What of the caller's text is markup, in order.
    public let silent: [Silence]
    /// What of the caller's text cannot be read, in order.
    public let skipped: [Skip]
    /// What is probably not as it was meant, in order.
    public let warnings: [TextWarning]
    /// The number of bytes of the caller's text.
    public let sourceCount: Int
    /// The caller's bytes that no text can hold, in order.
    let replaced: [SourceSpan]

    init(
        of source: SourceText,
        text: SourceText,
        origin: OriginMap,
        directions: [Direction],
        account: MarkupAccount,
        warnings: [TextWarning]
    ) {
        self.text = text
        self.origin = origin
        self.directions = directions
        self.silent = account.silent
        self.skipped = account.skipped
        self.warnings = warnings
        self.sourceCount = source.bytes.count
        self.replaced = source.replaced
    }

    /// Reads plain text, which is never malformed.
    public init(plain source: SourceText, options: MarkupOptions = MarkupOptions()) {
        self = PlainText.script(of: source, options: options)
    }

    /// Reads a text of the given format; an error says where the markup is broken.
    public init(
        _ source: SourceText,
        format: TextFormat = .plain,
        options: MarkupOptions = MarkupOptions()
    ) throws(MarkupError) {
        switch format {
        case .plain: self = PlainText.script(of: source, options: options)
        case .ssml: self = try SSML.script(of: source, options: options)
        case .markdown: self = Markdown.script(of: source, options: options)
        }
    }
}

/// How a text is marked up.
public enum TextFormat: String, CaseIterable, Hashable, Sendable {
    /// Plain text, with inline tags.
    case plain = "text"
    /// Speech Synthesis Markup Language 1.1.
    case ssml
    /// CommonMark with tables, task lists and footnotes, and inline tags.
    case markdown
}

/// What to make of markup where people differ.
public struct MarkupOptions: Hashable, Sendable {
    /// What becomes of program code in Markdown.
    public enum Code: String, CaseIterable, Hashable, Sendable {
        case spoken
        case skipped
        /// "code block" is said in its place.
        case announced
    }

    /// Whether inline tags are obeyed; otherwise they are text like any other.
    public var obeysTags = true
    /// Whether, of the inline tags, those that change voice and pace are obeyed too.
    public var obeysVoiceTags = true
    /// What becomes of program code in Markdown.
    public var code = Code.spoken

    /// The usual.
    public init() {}
}

/// Why markup cannot be read.
public struct MarkupError: Error, Hashable, Sendable {
    /// What is wrong and how to put it right.
    public let message: String
    /// The line, counted from 1.
    public let line: Int
    /// The character of the line, counted from 1.
    public let column: Int

    /// Describes what is wrong at `offset` of `source`.
    package init(_ message: String, at offset: Int, of source: SourceText) {
        let before = source.bytes[..<min(offset, source.bytes.count)]
        let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        self.message = message
        self.line = 1 + before.count { $0 == UInt8(ascii: "\n") }
        self.column = 1 + before[lineStart...].count { $0 & 0xC0 != 0x80 }
    }
}
