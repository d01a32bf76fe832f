import MynahText

/// A sign that the network is given.
struct KokoroToken: Hashable, Sendable {
    /// The model's number for it.
    let number: Int
    /// The sign.
    let sign: Unicode.Scalar
    /// The place of the word that it is of; `nil` for what is between words.
    let span: SourceSpan?
    /// Which word of the passage it is of.
    let word: Int?
    /// How many signs it stands for: itself and those behind it that the model lacks.
    var signCount = 1
    /// Whether a sentence ends behind it.
    var endsSentence = false
}
