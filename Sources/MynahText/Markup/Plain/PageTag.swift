/// The tags of HTML that find their way into plain text.
enum PageTag {
    /// What the text between angle brackets does to the words around it; `nil` where it is no tag that is well known.
    static func tag(in content: ArraySlice<UInt8>) -> InlineTag? {
        if content.starts(with: "!--".utf8), content.count >= 5, content.suffix(2).elementsEqual("--".utf8) {
            return .inlineMarkup
        }
        let text = content.first == UInt8(ascii: "/") ? content.dropFirst() : content
        let name = text.prefix { $0.isASCIILetterOrDigit }
        guard (1...10).contains(name.count), isEnd(text.dropFirst(name.count)) else { return nil }
        let element = HTMLName(name)
        if element.text == "br" { return .lineEnd }
        if element.isBlock || element.partsSentences { return .block }
        return inline.contains(element.text) ? .inlineMarkup : nil
    }

    /// Whether nothing follows a name but what may: a slash, or attributes with a value.
    private static func isEnd(_ rest: ArraySlice<UInt8>) -> Bool {
        guard let first = rest.first else { return true }
        if rest.count == 1, first == UInt8(ascii: "/") { return true }
        guard first.isASCIISpace else { return false }
        let telling = rest.drop { $0.isASCIISpace }
        return telling.isEmpty || telling.elementsEqual("/".utf8) || telling.contains(UInt8(ascii: "="))
    }

    private static let inline: Set<String> = [
        "a", "abbr", "acronym", "b", "bdi", "big", "button", "cite", "code", "del", "em", "font", "i", "img", "input",
        "ins", "kbd", "label",
        "mark", "meta", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
        "var", "wbr",
    ]
}
