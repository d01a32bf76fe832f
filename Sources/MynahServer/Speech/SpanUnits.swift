/// What spans of the text are counted in.
enum SpanUnits: String, RequestChoice, CaseIterable {
    /// Bytes.
    case utf8
    /// What JavaScript, Java and C# count.
    case utf16
}
