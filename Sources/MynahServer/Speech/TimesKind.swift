import MynahSynthesis

/// What is told of when things are heard.
enum TimesKind: String, RequestChoice, CaseIterable {
    case word, sentence, phoneme

    /// Whether a mark is one of these.
    func covers(_ mark: SpeechMark) -> Bool {
        switch (self, mark.kind) {
        case (.word, .word), (.sentence, .sentence), (.phoneme, .phoneme): true
        default: false
        }
    }
}
