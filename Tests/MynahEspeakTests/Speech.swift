import MynahSynthesis
import MynahTesting
import MynahText

/// The passage of a whole text.
func passage(_ text: String, voice: String = "espeak-en-us", speed: Double = 1, at start: Int = 0) -> Passage {
    Passage(
        text: text,
        span: SourceSpan(start: start, end: start + text.utf8.count),
        voice: Voice.Name(voice)!,
        language: LanguageTag("en")!,
        speed: Speed(speed)!
    )
}

extension SpeechEngine {
    /// What it makes of a passage.
    mutating func heard(_ passage: Passage) throws -> CollectingSink {
        var sink = CollectingSink()
        try speak(passage, into: &sink, cancellation: .never)
        return sink
    }
}
