/// What is known of a word from the words around it.
public struct WordAnalysis: Hashable, Sendable {
    /// What it does in the sentence.
    public var tag: PartOfSpeech
    /// Which of several words of the same letters it is; `nil` where there is one, or nobody can tell.
    public var reading: HomographReading?

    /// Describes a word.
    public init(_ tag: PartOfSpeech, reading: HomographReading? = nil) {
        self.tag = tag
        self.reading = reading
    }
}

/// One of several words of the same letters.
public struct HomographReading: Hashable, Sendable {
    /// Its name, `read_past`.
    public let id: String
    /// Its sounds, as numbers of `KokoroAlphabet`; empty where the dictionary's are right for the part of speech.
    public let codes: [UInt8]
    /// Where it is in the bytes of the word's text, `nil` where it is the whole word: `lead` of `lead-free` and of `lead's`.
    public let part: Range<Int>?

    /// Names a reading of a word, or of a part of one.
    public init(id: String, codes: [UInt8], part: Range<Int>? = nil) {
        self.id = id
        self.codes = codes
        self.part = part
    }
}
