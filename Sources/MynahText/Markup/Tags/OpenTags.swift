/// The tags that hold until the next of their kind, or to the end.
struct OpenTags {
    /// Where a tag was, and what it began.
    struct Opening {
        let kind: Direction.Kind
        /// The offset in the script's text.
        let start: Int
        let span: SourceSpan
    }

    var voice: Opening?
    var rate: Opening?
    /// The sounds that the caller was warned of.
    var sounds: Set<String> = []
}
