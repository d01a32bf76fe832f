import MynahText

/// Writes SSML as a text with inline tags, as `/dev/ssml` of Kokoro-FastAPI does: pauses, voices, paces, sounds and other words in the place of
/// these. Of other elements, the text is left.
struct SSMLTranslation {
    /// What an open element does at its end.
    private enum Ending {
        /// Nothing.
        case plain
        /// A space, so that its text stands apart.
        case block
        /// What it holds is a word that sounds so.
        case sounds(String)
        /// Something stands in its place.
        case replaced(String)
    }

    /// An element that is open: where it begins, and what was before it.
    private struct Element {
        let start: Int
        let ending: Ending
        let voice: String
        let rate: Double
    }

    private let source: SourceText
    private let obeysVoices: Bool
    private var voice: String
    private var rate = 1.0
    private var parts: [String] = []
    private var open: [Element] = []

    /// The text; what is not SSML stays as it is. Without a voice to come back to, voices and paces are left out.
    static func text(of source: SourceText, voice: String) throws(MarkupError) -> String {
        guard TextFormat.detected(in: source) == .ssml else { return source.text(of: source.span) }
        var translation = SSMLTranslation(source, voice: voice)
        var reader = XMLReader(source, root: "speak")
        while let event = try reader.next() { translation.take(event) }
        return translation.parts.joined().split { $0.isWhitespace }.joined(separator: " ")
    }

    private init(_ source: SourceText, voice: String) {
        self.source = source
        self.voice = voice
        obeysVoices = !voice.isEmpty
    }

    private mutating func take(_ event: XMLEvent) {
        switch event {
        case .start(let tag): begin(tag)
        case .end: end()
        case .text(let span): parts.append(source.text(of: span))
        case .reference(let text, _): parts.append(text)
        }
    }

    private mutating func begin(_ tag: XMLTag) {
        let name = tag.name.local.lowercased()
        open.append(Element(start: parts.count, ending: Self.ending(of: name, tag), voice: voice, rate: rate))
        switch name {
        case "break":
            let pause = SSMLSubset.pause(time: tag["time"], strength: tag["strength"])
            if pause > 0 { parts.append(" [pause:\(pause)s] ") }
        case "voice": if let wanted = tag["name"] { change(to: wanted) }
        case "prosody": if let wanted = tag["rate"] { change(to: SSMLSubset.rate(wanted)) }
        case "p", "s": parts.append(" ")
        default: break
        }
    }

    private static func ending(of name: String, _ tag: XMLTag) -> Ending {
        switch name {
        case "p", "s": return .block
        case "desc": return .replaced("")
        case "sub":
            if let alias = tag["alias"] { return .replaced(alias) }
        case "phoneme":
            if let sounds = tag["ph"], (tag["alphabet"] ?? "ipa").lowercased() == "ipa" { return .sounds(sounds) }
        default: break
        }
        return .plain
    }

    private mutating func end() {
        guard let element = open.popLast() else { return }
        switch element.ending {
        case .plain: break
        case .block: parts.append(" ")
        case .sounds(let sounds):
            let word = parts[element.start...].joined().split { $0.isWhitespace }.joined(separator: " ")
            replace(from: element.start, by: "[\(word)](/\(sounds)/)")
        case .replaced(let text): replace(from: element.start, by: text)
        }
        change(to: element.voice)
        change(to: element.rate)
    }

    private mutating func replace(from start: Int, by text: String) {
        parts.removeSubrange(start...)
        parts.append(text)
    }

    /// Has another voice speak, which begins with the pace that holds.
    private mutating func change(to wanted: String) {
        guard obeysVoices, !wanted.isEmpty, wanted != voice else { return }
        voice = wanted
        parts.append(" [voice:\(wanted)] ")
        if rate != 1 { parts.append(" [rate:\(rate)] ") }
    }

    private mutating func change(to wanted: Double) {
        guard obeysVoices, wanted != rate else { return }
        rate = wanted
        parts.append(" [rate:\(wanted)] ")
    }
}
