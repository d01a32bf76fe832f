/// An element of SSML whose end has not come.
struct SSMLElement {
    /// What the end of an element does.
    enum Ending {
        case nothing
        case sentence
        case paragraph
        /// Says a text in the place of the element's content.
        case alias(String)
        /// Says a text where the element has none.
        case text(String)
    }

    /// Its name, with a prefix where it is none of SSML's own.
    let name: String
    /// Its start tag.
    let tag: XMLTag
    /// What it may hold; `nil` for elements that SSML does not know.
    let content: SSMLVocabulary.Content?
    /// Where its text begins in the script's.
    var start = 0
    /// What it asks for over its text.
    var directions: [Direction.Kind] = []
    /// What its end does.
    var ending = Ending.nothing
    /// The pace, pitch and loudness that hold in it.
    var prosody = Prosody()
    /// A pause at its end.
    var closingPause: Pause?
    /// Whether its content is not said.
    var isMuted = false
    /// Whether tags in it part no words.
    var isToken = false
    /// Whether the recording that it names has a description that is said in its place.
    var hasSpokenDescription: Bool?

    init(name: String, tag: XMLTag) {
        self.name = name
        self.tag = tag
        self.content = SSMLVocabulary.content(of: name)
    }
}
