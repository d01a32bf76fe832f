/// Something in a text that says how to speak and is not spoken itself.
enum InlineTag {
    /// Text that a direction is about: `[word](/wɜːd/)`; without a direction, only the text counts.
    case about(text: Range<Int>, Direction.Kind?)
    /// Something to do at this place: `[pause:1s]`.
    case place(Direction.Kind)
    /// Another voice from here on, or the usual one: `[voice:name]`, `[/voice]`.
    case voice(VoiceWish?)
    /// Another pace from here on, or the usual one: `[rate:1.2]`, `[/rate]`.
    case rate(Double?)
    /// A character in the place of its name: `&amp;`.
    case character(String)
    /// A line that only divides or decorates.
    case divider
    /// Markup of a page that words may flow around: `<b>`.
    case inlineMarkup
    /// The end of a line in a page: `<br>`.
    case lineEnd
    /// The beginning or end of a block in a page: `<p>`.
    case block
}

/// A tag, and where it stands.
struct FoundTag {
    let tag: InlineTag
    let range: Range<Int>
}
