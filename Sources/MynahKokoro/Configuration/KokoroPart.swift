/// The parts of a Kokoro model, each of which can be stored in a type of its own.
public enum KokoroPart: String, Hashable, Sendable, CaseIterable {
    /// The transformer that reads the symbols.
    case bert
    /// The matrix behind it.
    case bertEncoder = "bert_encoder"
    /// Durations, pitch and energy.
    case predictor
    /// What the symbols sound like.
    case textEncoder = "text_encoder"
    /// What makes the sound, the generator in it.
    case decoder
    /// The voices.
    case voices

    /// The part that a tensor belongs to, by what its name begins with; `nil` where it belongs to none.
    public init?(ofTensor name: String) {
        guard let dot = name.utf8.firstIndex(of: UInt8(ascii: ".")) else { return nil }
        self.init(rawValue: String(name[..<dot]))
    }
}
