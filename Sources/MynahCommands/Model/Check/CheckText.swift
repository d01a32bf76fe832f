import Mynah
import MynahSynthesis
import MynahText

/// A text that a model is to speak when it is checked.
struct CheckText {
    /// What to call it.
    let name: String
    /// What to say.
    let text: String
    var speed = Speed.normal

    /// A prompt of a word, which the network would rather end in noise.
    static let short = CheckText(name: "short", text: "Yes.")
    /// What is within one piece.
    static let sentence = CheckText(
        name: "sentence",
        text: "The old boat is back, and nobody knows who brought it home."
    )
    /// One sentence that must be cut into pieces.
    static let long = CheckText(
        name: "long",
        text:
            "When the rain stopped in the evening, and the streets were quiet again, the people of the small town came out of "
            + "their houses, looked at the river, which had risen to the edge of the bridge, and talked about the storm, about the "
            + "fields, about the roof of the school, and about the things that had to be done in the morning."
    )
    /// The sentence at half and at twice the speed.
    static let slow = sentence.named("slow", at: Speed(clamping: 0.5))
    static let fast = sentence.named("fast", at: Speed(clamping: 2))

    private func named(_ name: String, at speed: Speed) -> CheckText {
        CheckText(name: name, text: text, speed: speed)
    }

    /// The words, in their order, without marks.
    var words: [String] { Self.words(of: text) }

    /// The longest silence inside of the sentence that is natural, in seconds; what is spoken slowly rests longer.
    var longestHole: Double { 0.3 / min(1, speed.factor) }

    /// The words of a text in small letters, without marks.
    static func words(of text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "'" }.map(String.init)
    }

    /// The same as an engine is asked for it.
    func passage(voice: Voice.Name) -> Passage {
        let span = SourceSpan(start: 0, end: text.utf8.count)
        return Passage(text: text, span: span, voice: voice, language: LanguageTag("en-US")!, speed: speed)
    }
}
