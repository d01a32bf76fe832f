/// Makes a script of an SSML document, from front to back.
///
/// A direction comes for each thing that an element asks for, outer elements before inner ones. Where `prosody` stands
/// in `prosody`, the inner one says what is meant in all: a relative change is already put on top of what holds around it.
struct SSMLReader {
    /// Warnings that are told; a document that earns more is told enough.
    static let maximumWarnings = 100

    var xml: XMLReader
    var builder: ScriptBuilder
    /// The elements that are open, the outermost first.
    var open: [SSMLElement] = []
    /// The addresses of lexicons by the names that the document gives them.
    var lexicons: [String: String] = [:]
    /// How many open elements want silence.
    var muteCount = 0
    /// How many open elements are one word each.
    var tokenCount = 0
    /// The scalar that the script's text ends with; `nil` where white space makes no difference.
    var lastScalar: Unicode.Scalar?
    /// Whether a tag stands behind the last text.
    var hasCrossedTag = false
    private var warnings: [TextWarning] = []

    init(_ source: SourceText) {
        xml = XMLReader(source, root: "speak")
        builder = ScriptBuilder(source)
    }

    /// Reads the whole document.
    mutating func script() throws(MarkupError) -> Script {
        while let event = try xml.next() {
            switch event {
            case .start(let tag): begin(tag)
            case .end(let tag): end(tag)
            case .text(let span): say(span)
            case .reference(let text, let span): say(text, for: span)
            }
        }
        for warning in (xml.warnings + warnings).sorted(by: { $0.span.start < $1.span.start }) {
            builder.warn(warning.message, at: warning.span)
        }
        return builder.script()
    }

    /// Tells the caller what is probably not as it was meant.
    mutating func warn(_ message: String, at span: SourceSpan) {
        guard warnings.count < Self.maximumWarnings else { return }
        let isLast = warnings.count == Self.maximumWarnings - 1
        warnings.append(TextWarning(isLast ? "\(message); further warnings are left out" : message, at: span))
    }

    /// Whether another warning would be told.
    var hasRoomForWarnings: Bool { warnings.count < Self.maximumWarnings }

    private mutating func begin(_ tag: XMLTag) {
        var element = SSMLElement(name: Self.name(of: tag), tag: tag)
        element.prosody = open.last?.prosody ?? Prosody()
        if tokenCount == 0 { hasCrossedTag = true }
        checkUse(of: element)
        obey(&element)
        if let language = language(of: tag, name: "xml:lang") { element.directions.insert(.language(language), at: 0) }
        if let failure = failure(of: tag) { element.directions.append(failure) }
        if element.isMuted { muteCount += 1 }
        if element.isToken { tokenCount += 1 }
        element.start = builder.offset
        open.append(element)
    }

    private mutating func obey(_ element: inout SSMLElement) {
        switch element.name {
        case "speak", "p", "s", "token", "w", "desc", "metadata", "meta": obeyStructure(&element)
        case "break", "prosody", "emphasis": obeyProsody(&element)
        case "say-as", "sub", "phoneme": obeyPronunciation(&element)
        case "lexicon", "lookup": obeyLexicon(&element)
        case "lang", "voice": obeyVoice(&element)
        case "audio", "mark": obeyAudio(&element)
        default: obeyExtension(&element)
        }
    }

    private mutating func end(_ tag: XMLEndTag) {
        if open.last?.isMuted == true { muteCount -= 1 }
        finishText(at: tag)
        guard let element = open.popLast() else { return }
        for kind in element.directions where builder.offset > element.start || kind.holdsWithoutText {
            builder.direct(kind, since: element.start, span: element.tag.span)
        }
        if let pause = element.closingPause { direct(.pause(pause), span: element.tag.span) }
        if element.isToken { tokenCount -= 1 }
        if tokenCount == 0 { hasCrossedTag = true }
        guard muteCount == 0 else { return }
        switch element.ending {
        case .sentence: endSentence(at: tag.span.start)
        case .paragraph: endParagraph(at: tag.span.start)
        default: break
        }
    }

    /// Says what stands in the place of the innermost element's content.
    private mutating func finishText(at end: XMLEndTag) {
        guard let element = open.last else { return }
        let content = SourceSpan(start: element.tag.span.end, end: end.span.start)
        switch element.ending {
        case .alias(let alias):
            let span = trimmed(content)
            say(alias, for: span.isEmpty ? wholeSpan(of: element, at: end) : span)
        case .text(let text) where builder.offset == element.start:
            say(text, for: content.isEmpty ? wholeSpan(of: element, at: end) : end.span)
        default: break
        }
    }

    /// An element without content; the end tag alone where white space is already accounted for.
    private func wholeSpan(of element: SSMLElement, at end: XMLEndTag) -> SourceSpan {
        SourceSpan(start: element.tag.span.start, end: end.span.end)
    }

    private func trimmed(_ span: SourceSpan) -> SourceSpan {
        let content = xml.bytes[span.range].trimmingSpace
        return content.isEmpty
            ? SourceSpan(start: span.start, end: span.start)
            : SourceSpan(start: content.startIndex, end: content.endIndex)
    }

    /// The element's name without SSML's own prefix, and with the usual one of each service.
    private static func name(of tag: XMLTag) -> String {
        guard !tag.name.prefix.isEmpty, let namespace = tag.namespace else { return tag.name.text }
        if namespace == SSMLVocabulary.namespace { return tag.name.local }
        if namespace.hasSuffix("www.w3.org/2001/mstts") { return "mstts:" + tag.name.local }
        return tag.name.text
    }
}

extension Direction.Kind {
    /// Whether it says something where no text stands.
    fileprivate var holdsWithoutText: Bool {
        if case .audio = self { true } else { false }
    }
}
