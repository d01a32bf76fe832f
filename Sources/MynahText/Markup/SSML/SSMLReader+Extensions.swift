/// What speech services have added, as the events that SSML has already; and elements that nobody knows.
extension SSMLReader {
    mutating func obeyExtension(_ element: inout SSMLElement) {
        let name = element.name
        switch name {
        case "amazon:effect", "amazon:domain", "amazon:emotion": obeyAmazon(&element)
        case "amazon:breath": direct(.sound("breath"), span: element.tag.span)
        case "mstts:express-as", "google:style", "express-as": obeyStyle(&element)
        case "mstts:silence": obeySilence(element.tag)
        case "mstts:backgroundaudio", "mstts:viseme", "mstts:audioduration":
            direct(.service(name: name, value: element.tag.written), span: element.tag.span)
        case "amazon:auto-breaths", "voice-transformation", "mstts:ttsembedding":
            element.directions.append(.service(name: name, value: element.tag.written))
        case "par", "seq", "media":
            warn("<\(name)>: what it holds is spoken one after another, nothing at the same time", at: element.tag.span)
        default: warnOfUnknown(element)
        }
    }

    private mutating func obeyAmazon(_ element: inout SSMLElement) {
        for attribute in element.tag.attributes where attribute.name.prefix.isEmpty {
            let value = attribute.value.trimmed
            switch (attribute.name.text, value) {
            case ("name", "drc"), ("vocal-tract-length", _), ("intensity", _):
                element.directions.append(.service(name: "\(element.name) \(attribute.name.text)", value: value))
            case ("name", _), ("phonation", _): element.addStyle(value)
            default: warn("<\(element.name)> has no attribute \(attribute.name.text)", at: attribute.span)
            }
        }
    }

    private mutating func obeyStyle(_ element: inout SSMLElement) {
        for attribute in element.tag.attributes where attribute.name.prefix.isEmpty {
            switch attribute.name.text {
            case "style", "type", "name": element.addStyle(attribute.value.trimmed)
            default:
                let name = "\(element.name) \(attribute.name.text)"
                element.directions.append(.service(name: name, value: attribute.value.trimmed))
            }
        }
    }

    private mutating func obeySilence(_ tag: XMLTag) {
        guard let place = required("type", of: tag, so: "it is left out"), tag["value"] != nil else { return }
        guard let time = time(of: "value", in: tag) else { return }
        let folded = place.lowercased()
        if folded.hasPrefix("leading") {
            direct(.pause(.time(time)), span: tag.span)
        } else if folded.hasPrefix("tailing"), let index = open.indices.last {
            open[index].closingPause = .time(time)
        } else {
            direct(.service(name: "mstts:silence \(place)", value: tag["value"]?.trimmed ?? ""), span: tag.span)
        }
    }

    private mutating func warnOfUnknown(_ element: SSMLElement) {
        guard hasRoomForWarnings, muteCount == 0 else { return }
        let name = element.tag.name.text.shortened
        let known = SSMLVocabulary.elements + SSMLVocabulary.extensions
        let hint = nearest(to: name, in: known).map { "; did you mean <\($0)>?" } ?? ""
        warn("<\(name)> is not known: what it holds is spoken\(hint)", at: element.tag.span)
    }
}

extension SSMLElement {
    fileprivate mutating func addStyle(_ name: String) {
        let folded = name.lowercased()
        guard !folded.isEmpty else { return }
        directions.append(.style(folded == "news" || folded == "newscast" ? "newscaster" : folded))
    }
}

extension XMLTag {
    /// The attributes as the document has them: `src="rain.wav" volume="0.5"`.
    fileprivate var written: String {
        attributes.filter { $0.name.prefix != "xmlns" }
            .map { "\($0.name.text)=\($0.value.jsonQuoted)" }.joined(separator: " ")
    }
}
