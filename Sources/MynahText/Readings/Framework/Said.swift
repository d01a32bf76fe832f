/// What a reading makes of tokens: the words to say, and where it stops.
package struct Said: Sendable {
    /// One thing to say.
    package enum Part: Sendable {
        /// A word, in the spelling of the dictionary.
        case word(String)
        /// A letter or sign by its name, joined with its neighbours: the letters of `FBI`.
        case letter(String)
        /// A short rest in a long reading, as a comma makes it.
        case mark(Unicode.Scalar)
        /// A word in another form than the reading's: its kind and hints.
        case other(String, kind: ReadingKind, hints: WordHints)
    }

    /// What to say, in order.
    package var parts: [Part]
    /// The token behind the last that was read.
    package var end: Int
    /// Why nothing is said, where `parts` is empty.
    package var rule: Silence.Rule

    /// Says words.
    package init(_ words: [String], end: Int) {
        self.parts = words.map { .word($0) }
        self.end = end
        self.rule = .markup
    }

    /// Says parts.
    package init(parts: [Part], end: Int) {
        self.parts = parts
        self.end = end
        self.rule = .markup
    }

    /// Is silent by a rule.
    package init(silent rule: Silence.Rule, end: Int) {
        self.parts = []
        self.end = end
        self.rule = rule
    }
}
