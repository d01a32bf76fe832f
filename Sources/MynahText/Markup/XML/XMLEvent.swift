/// What a reader of XML comes upon, in the order of the document.
package enum XMLEvent: Hashable, Sendable {
    case start(XMLTag)
    case end(XMLEndTag)
    /// Text that stands in the document as it is meant, in CDATA too.
    case text(SourceSpan)
    /// A reference such as `&amp;` or `&#8217;` and the text that it stands for.
    case reference(String, SourceSpan)
}
