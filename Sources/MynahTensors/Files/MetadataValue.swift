/// What a model file says about itself under one key.
public enum MetadataValue: Hashable, Sendable {
    /// A whole number.
    case integer(Int64)
    /// Another number.
    case number(Double)
    /// Yes or no.
    case boolean(Bool)
    /// A text.
    case text(String)
    /// Whole numbers.
    case integers([Int64])
    /// Other numbers.
    case numbers([Double])
    /// Several times yes or no.
    case booleans([Bool])
    /// Texts.
    case texts([String])
    /// Lists in a list.
    case lists([MetadataValue])
}
