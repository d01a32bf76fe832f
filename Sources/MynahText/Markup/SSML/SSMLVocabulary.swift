/// The elements of SSML 1.1: what each may hold and which attributes it has.
enum SSMLVocabulary {
    /// What an element may hold.
    enum Content {
        /// Paragraphs, sentences and all that stands in them; in `speak` what belongs at its head as well.
        case document, passage
        /// Sentences and all that stands in them.
        case paragraph
        /// All that stands in a sentence.
        case sentence
        /// All that stands in a word.
        case token
        case text
        case nothing
        /// Whatever it likes: none of it is said.
        case anything
    }

    /// The address of SSML's name space.
    static let namespace = "http://www.w3.org/2001/10/synthesis"

    /// Every element of SSML.
    static let elements = [
        "speak", "p", "s", "token", "w", "break", "prosody", "emphasis", "say-as", "sub", "phoneme", "lang", "voice",
        "audio", "mark", "desc", "lexicon", "lookup", "meta", "metadata",
    ]

    /// The elements of speech services that are obeyed.
    static let extensions = [
        "amazon:effect", "amazon:domain", "amazon:emotion", "amazon:breath", "amazon:auto-breaths", "mstts:express-as",
        "mstts:silence", "mstts:backgroundaudio", "mstts:viseme", "google:style", "express-as", "voice-transformation",
        "par", "seq", "media",
    ]

    /// What an element of SSML may hold; `nil` for any other.
    static func content(of name: String) -> Content? {
        switch name {
        case "speak": .document
        case "voice", "lang", "prosody", "lookup", "audio": .passage
        case "p": .paragraph
        case "s", "emphasis": .sentence
        case "token", "w": .token
        case "say-as", "sub", "phoneme", "desc": .text
        case "break", "mark", "lexicon", "meta": .nothing
        case "metadata": .anything
        default: nil
        }
    }

    /// Whether an element of SSML may stand in another.
    static func allows(_ child: String, in parent: String) -> Bool {
        guard let content = content(of: parent) else { return true }
        switch child {
        case "speak": return content == .anything
        case "lexicon", "meta", "metadata": return content == .document || content == .anything
        case "desc": return parent == "audio" || content == .anything
        case "p": return content == .document || content == .passage || content == .anything
        case "s": return ![.sentence, .token, .text, .nothing].contains(content)
        case "token", "w", "lang", "voice", "lookup": return ![.token, .text, .nothing].contains(content)
        default: return content != .text && content != .nothing
        }
    }

    /// The attributes of an element of SSML, without those of XML; `nil` where any may stand.
    static func attributes(of name: String) -> [String]? {
        switch name {
        case "speak": ["version", "onlangfailure", "startmark", "endmark"]
        case "p", "s", "lang": ["onlangfailure"]
        case "token", "w": ["role", "onlangfailure"]
        case "break": ["time", "strength"]
        case "prosody": ["rate", "pitch", "volume", "range", "contour", "duration"]
        case "emphasis": ["level"]
        case "say-as": ["interpret-as", "format", "detail", "type", "language"]
        case "sub": ["alias"]
        case "phoneme": ["ph", "alphabet", "type"]
        case "voice": voiceAttributes
        case "audio": ["src", "fetchtimeout", "fetchhint", "maxage", "maxstale"] + playingAttributes
        case "mark": ["name"]
        case "desc": []
        case "lexicon": ["uri", "type", "fetchtimeout", "maxage", "maxstale"]
        case "lookup": ["ref"]
        case "meta": ["name", "http-equiv", "content"]
        default: nil
        }
    }

    /// How a recording is to be played.
    static let playingAttributes = ["clipBegin", "clipEnd", "repeatCount", "repeatDur", "soundLevel", "speed"]

    private static let voiceAttributes = [
        "name", "gender", "age", "variant", "languages", "language", "required", "ordering", "onvoicefailure",
        "onlangfailure", "effect", "parameters",
    ]
}
