import MynahSynthesis
import MynahText

/// What the name of a voice of Kokoro's tells of it: `bf_emma` is a British woman.
struct KokoroVoiceKind: Hashable {
    /// What it speaks.
    let language: LanguageTag
    /// What it sounds like.
    let gender: Voice.Gender

    /// Reads a name, or the first one of a mixture; `nil` for one that is made otherwise.
    init?(_ name: String) {
        let letters = Array(name.prefix(3))
        guard letters.count == 3, letters[2] == "_", let tag = Self.languages[letters[0]],
            let language = LanguageTag(tag),
            letters[1] == "f" || letters[1] == "m"
        else { return nil }
        self.language = language
        gender = letters[1] == "f" ? .female : .male
    }

    private static let languages: [Character: String] = [
        "a": "en-US", "b": "en-GB", "e": "es", "f": "fr-FR", "h": "hi", "i": "it", "j": "ja", "p": "pt-BR", "z": "cmn",
    ]
}
