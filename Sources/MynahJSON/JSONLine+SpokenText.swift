extension JSONLine {
    /// Writes a field with what is printed of sentences.
    mutating func field(_ name: StaticString, _ value: SpokenText) {
        field(name, String(decoding: value.bytes, as: UTF8.self))
    }
}
