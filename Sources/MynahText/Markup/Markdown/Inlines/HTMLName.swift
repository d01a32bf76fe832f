/// The name of an HTML element, in lower case.
struct HTMLName: Hashable {
    let text: String

    /// Takes the letters and digits of a tag.
    init(_ bytes: ArraySlice<UInt8>) {
        text = String(decoding: bytes.prefix(24).map { $0.asciiLowercased }, as: UTF8.self)
    }

    /// Whether its content is taken as it is up to its end tag.
    var isVerbatim: Bool {
        switch text {
        case "script", "pre", "style", "textarea": true
        default: false
        }
    }

    /// Whether its content is for machines.
    var isHidden: Bool { text == "script" || text == "style" }

    /// Whether what stands before and behind it is not one sentence.
    var partsSentences: Bool { text == "br" || text == "td" || text == "th" || isBlock }

    /// Whether it begins a block of HTML wherever it stands at the beginning of a line.
    var isBlock: Bool {
        switch text {
        case "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center", "col",
            "colgroup", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure",
            "footer",
            "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "iframe",
            "legend", "li", "link", "main", "menu", "menuitem", "nav", "noframes", "ol", "optgroup", "option", "p",
            "param",
            "search", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "track",
            "ul":
            true
        default: false
        }
    }
}
