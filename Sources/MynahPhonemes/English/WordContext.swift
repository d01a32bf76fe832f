/// What follows a word, which decides how words like `the` and `to` are said.
struct WordContext {
    /// The next sound.
    enum Sound {
        case pause, vowel, consonant
    }

    /// The next sound; at the end of a sentence there is a pause.
    var next: Sound = .pause
    /// Whether the next word is `to`.
    var isBeforeTo = false

    /// What the word before `codes` sees: the first of them that is a vowel, a consonant or a pause.
    mutating func move(before codes: some Sequence<UInt8>) {
        for code in codes {
            if Sign.vowels.contains(code) { return next = .vowel }
            if Sign.consonants.contains(code) { return next = .consonant }
            if Sign.pauses.contains(code) { return next = .pause }
        }
    }
}
