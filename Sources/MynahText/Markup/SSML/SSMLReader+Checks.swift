/// Elements, attributes and values that SSML does not know.
extension SSMLReader {
    /// Warns of an element in the wrong place and of attributes that it does not have.
    mutating func checkUse(of element: SSMLElement) {
        guard hasRoomForWarnings, element.content != nil, muteCount == 0 else { return }
        if let parent = open.last, !SSMLVocabulary.allows(element.name, in: parent.name) {
            warn(misplacement(of: element.name, in: parent), at: element.tag.span)
        }
        guard let known = SSMLVocabulary.attributes(of: element.name) else { return }
        for attribute in element.tag.attributes where attribute.name.prefix.isEmpty && attribute.name.text != "xmlns" {
            guard !known.contains(attribute.name.text) else { continue }
            let meant = attribute.name.text == "lang" ? "xml:lang" : nearest(to: attribute.name.text, in: known)
            let hint = meant.map { "; did you mean \($0)?" } ?? ""
            warn("<\(element.name)> has no attribute \(attribute.name.text)\(hint)", at: attribute.span)
        }
    }

    private func misplacement(of name: String, in parent: SSMLElement) -> String {
        switch parent.content {
        case .text: "<\(parent.name)> may hold text alone, not <\(name)>"
        case .nothing: "<\(parent.name)> may hold nothing; write <\(parent.name)/>"
        default: "<\(name)> may not stand in <\(parent.name)>"
        }
    }

    /// Gives a direction for this place, unless nothing here is to be heard.
    mutating func direct(_ kind: Direction.Kind, span: SourceSpan) {
        if muteCount == 0 { builder.direct(kind, span: span) }
    }

    /// The value of an attribute that the element cannot do without; without it there is a warning.
    mutating func required(_ name: String, of tag: XMLTag, so consequence: String) -> String? {
        if let value = tag[name]?.trimmed, !value.isEmpty { return value }
        warn("<\(tag.name.text)> needs \(name)=\"…\"; \(consequence)", at: tag.span)
        return nil
    }

    /// Reads the value of an attribute, where it has one; one that cannot be read earns a warning.
    mutating func value<Value>(
        of name: String,
        in tag: XMLTag,
        allowed: String,
        _ read: (String) -> Value?
    ) -> Value? {
        guard let attribute = tag.attribute(name) else { return nil }
        if let value = read(attribute.value.trimmed) { return value }
        warn(
            "\(name)=\(attribute.value.shortened.jsonQuoted) is not understood; it may be \(allowed)",
            at: attribute.span
        )
        return nil
    }

    /// The language that an attribute names; one that is no tag earns a warning.
    mutating func language(of tag: XMLTag, name: String) -> LanguageTag? {
        guard tag[name]?.isEmpty == false else { return nil }
        return value(of: name, in: tag, allowed: "a language tag such as en-US") { LanguageTag($0) }
    }

    /// What is to happen where a language cannot be spoken.
    mutating func failure(of tag: XMLTag) -> Direction.Kind? {
        let choices = ["changevoice", "ignoretext", "ignorelang", "processorchoice"]
        let choice = value(of: "onlangfailure", in: tag, allowed: choices.joined(separator: ", ")) { text in
            choices.contains(text) ? text : nil
        }
        return choice.map { .service(name: "onlangfailure", value: $0) }
    }
}

extension String {
    /// The text without the white space around it.
    var trimmed: String { String(decoding: Array(utf8).trimmingSpace, as: UTF8.self) }

    /// The words of the text.
    var listed: [String] { split(separator: " ").map { String($0) } }

    /// As much of it as a message can hold.
    var shortened: String { utf8.count <= 60 ? self : String(prefix(40)) + "…" }
}
