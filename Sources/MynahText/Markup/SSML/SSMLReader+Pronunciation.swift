/// `say-as`, `sub` and `phoneme`.
extension SSMLReader {
    mutating func obeyPronunciation(_ element: inout SSMLElement) {
        switch element.name {
        case "say-as":
            if let language = language(of: element.tag, name: "language") {
                element.directions.append(.language(language))
            }
            if let sayAs = sayAs(of: element.tag) { element.directions.append(.sayAs(sayAs)) }
        case "sub": obeyAlias(&element)
        default: obeySounds(&element)
        }
    }

    private mutating func sayAs(of tag: XMLTag) -> SayAs? {
        // Drafts of SSML had `type`.
        let name = tag["interpret-as"] == nil && tag["type"] != nil ? "type" : "interpret-as"
        guard required(name, of: tag, so: "its text is read as it stands") != nil else { return nil }
        let allowed = SayAsName.canonical.joined(separator: ", ")
        let found = value(of: name, in: tag, allowed: allowed) { SayAsName($0) }
        guard let found, let interpretation = found.interpretation else { return nil }
        let format = tag["format"]?.trimmed.nonEmpty ?? found.format
        return SayAs(interpretation, format: format, detail: tag["detail"]?.trimmed.nonEmpty)
    }

    private mutating func obeyAlias(_ element: inout SSMLElement) {
        guard let alias = element.tag["alias"] else {
            return warn("<sub> needs alias=\"…\"; its text is read as it stands", at: element.tag.span)
        }
        element.isMuted = true
        element.ending = .alias(alias.trimmed)
    }

    private mutating func obeySounds(_ element: inout SSMLElement) {
        guard let sounds = required("ph", of: element.tag, so: "its text is read as it stands") else { return }
        let allowed = "ipa, x-sampa, arpabet, kokoro"
        guard element.tag["alphabet"]?.trimmed.isEmpty == false else {
            return element.pronounce(as: Pronunciation(sounds, alphabet: .ipa))
        }
        let alphabet = value(of: "alphabet", in: element.tag, allowed: allowed, Pronunciation.Alphabet.init(ssml:))
        if let alphabet { element.pronounce(as: Pronunciation(sounds, alphabet: alphabet)) }
    }
}

extension SSMLElement {
    fileprivate mutating func pronounce(as pronunciation: Pronunciation) {
        directions.append(.pronunciation(pronunciation))
        ending = .text(pronunciation.text)
    }
}

extension Pronunciation.Alphabet {
    /// The alphabet that SSML or a service calls `name`.
    package init?(ssml name: String) {
        switch name.lowercased() {
        case "ipa", "x-ipa", "ipa-flat": self = .ipa
        case "x-sampa", "xsampa", "sampa", "x-xsampa": self = .xSampa
        case "arpabet", "x-arpabet", "cmu-arpabet", "cmu", "x-cmu", "x-cmudict", "cmudict", "darpabet", "x-darpabet":
            self = .arpabet
        case "kokoro", "x-kokoro", "misaki", "x-misaki": self = .kokoro
        default: return nil
        }
    }
}

extension String {
    /// The text, where there is one.
    var nonEmpty: String? { isEmpty ? nil : self }
}
