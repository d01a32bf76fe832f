/// The name of a feature or a relation.
///
/// Flite keeps the pointer to such a name and does not copy it, so it must be text that lives as long as the process.
struct FliteKey {
    static let token = FliteKey("Token")
    static let name = FliteKey("name")
    static let punctuation = FliteKey("punc")
    static let prepunctuation = FliteKey("prepunctuation")
    static let whitespace = FliteKey("whitespace")
    static let durationStretch = FliteKey("duration_stretch")
    static let streaming = FliteKey("streaming_info")
    /// Ours: the place of a token, counted from 1, as flite gives 0 for the place of a pause's token, which there is not.
    static let place = FliteKey("place")

    private let text: StaticString

    private init(_ text: StaticString) { self.text = text }

    /// The text as C wants it; a `StaticString` ends with a zero.
    var pointer: UnsafePointer<CChar> { UnsafeRawPointer(text.utf8Start).assumingMemoryBound(to: CChar.self) }
}
