import MynahJSON
import MynahText

/// The language of a text: a tag, or whatever it is found to be.
enum LanguageChoice: RequestValue, Hashable {
    /// What the text is found to be written in.
    case automatic
    case tag(LanguageTag)

    static var schema: Schema { .text(longest: 35) }

    init(_ value: JSONValue, _ reading: inout RequestReading) throws(APIError) {
        let text = try String(value, &reading)
        if text.lowercased() == "auto" {
            self = .automatic
        } else if let tag = LanguageTag(Self.letters[text] ?? text) {
            self = .tag(tag)
        } else {
            throw reading.outside("a language tag such as en-GB, or auto")
        }
    }

    /// What Kokoro's own programs call languages.
    private static let letters = [
        "a": "en-US", "b": "en-GB", "e": "es", "f": "fr-FR", "h": "hi", "i": "it", "j": "ja", "p": "pt-BR", "z": "cmn",
    ]
}
