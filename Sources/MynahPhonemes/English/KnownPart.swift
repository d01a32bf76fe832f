/// A part of a word whose sounds are settled, as those of a homograph in a compound are.
struct KnownPart {
    /// Its bytes in the word.
    let range: Range<Int>
    let codes: [UInt8]
}
