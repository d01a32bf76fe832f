/// `voice` and `lang`.
extension SSMLReader {
    mutating func obeyVoice(_ element: inout SSMLElement) {
        if element.name == "lang" {
            _ = required("xml:lang", of: element.tag, so: "the language stays as it is")
            return
        }
        let wish = voiceWish(of: element.tag)
        if wish != VoiceWish() { element.directions.append(.voice(wish)) }
        for name in ["onvoicefailure", "effect", "parameters"] {
            guard let text = element.tag[name]?.trimmed.nonEmpty else { continue }
            element.directions.append(.service(name: "voice \(name)", value: text))
        }
        if element.directions.isEmpty, element.tag["xml:lang"] == nil {
            warn("<voice> names no voice; write <voice name=\"…\">", at: element.tag.span)
        }
    }

    private mutating func voiceWish(of tag: XMLTag) -> VoiceWish {
        var wish = VoiceWish()
        // The old long names of one service hold spaces, and brackets.
        let name = tag["name"]?.trimmed ?? ""
        wish.names = name.utf8.contains(UInt8(ascii: "(")) ? [name] : name.listed
        wish.gender = value(of: "gender", in: tag, allowed: "female, male, neutral") { text in
            ["female", "male", "neutral"].contains(text.lowercased()) ? text.lowercased() : nil
        }
        wish.age = value(of: "age", in: tag, allowed: "a number of years") {
            Int($0).flatMap { (0...150).contains($0) ? $0 : nil }
        }
        wish.variant = value(of: "variant", in: tag, allowed: "a number from 1") {
            Int($0).flatMap { $0 > 0 ? $0 : nil }
        }
        wish.languages = languages(of: tag)
        wish.required = features(of: "required", in: tag)
        wish.ordering = features(of: "ordering", in: tag)
        return wish
    }

    /// The languages that a voice must speak; an accent behind a colon says more than the language before it.
    private mutating func languages(of tag: XMLTag) -> [LanguageTag] {
        let name = tag["languages"] == nil ? "language" : "languages"
        return value(of: name, in: tag, allowed: "language tags such as en-US de fr:fr-CA") { text in
            var tags: [LanguageTag] = []
            for word in text.listed {
                guard let tag = word.split(separator: ":").last.flatMap({ LanguageTag(String($0)) }) else { return nil }
                tags.append(tag)
            }
            return tags
        } ?? []
    }

    private mutating func features(of name: String, in tag: XMLTag) -> [String] {
        let known = ["gender", "age", "variant", "name", "languages"]
        return value(of: name, in: tag, allowed: known.joined(separator: ", ")) { text in
            text.listed.allSatisfy { known.contains($0) } ? text.listed : nil
        } ?? []
    }
}
