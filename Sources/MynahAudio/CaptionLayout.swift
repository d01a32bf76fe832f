/// How words are gathered into captions that can be read.
public struct CaptionLayout: Hashable, Sendable {
    /// Characters that a line may have; a longer word gets a line of its own.
    public var lineLength = 42
    /// Lines that a caption may have.
    public var lineCount = 2
    /// How long a caption may be shown; a longer word is shown while it lasts.
    public var longest = Duration.seconds(7)
    /// A silence after which the next caption begins.
    public var longPause = Duration.milliseconds(700)
    /// A silence that makes a full stop the end of a sentence, which no abbreviation has.
    public var sentencePause = Duration.milliseconds(80)

    /// Makes the layout that broadcasters use: two lines of 42 characters, at most seven seconds.
    public init() {}

    /// The captions that show `words`, which come in the order of their times.
    public func captions(of words: [TimedWord]) -> [Caption] {
        var captions: [Caption] = []
        var draft: CaptionDraft?
        for word in words {
            let text = word.text.onOneLine
            guard !text.isEmpty else { continue }
            if let extended = draft?.adding(word, shownAs: text, in: self) {
                draft = extended
            } else {
                if let draft { captions.append(draft.caption) }
                draft = CaptionDraft(word, shownAs: text)
            }
        }
        if let draft { captions.append(draft.caption) }
        return captions
    }
}

extension String {
    /// The text with each run of white space and control characters as one space, and none at the ends.
    fileprivate var onOneLine: String {
        let words = unicodeScalars.split { $0.properties.isWhitespace || $0.value < 0x20 || $0.value == 0x7F }
        return words.map { String($0) }.joined(separator: " ")
    }
}
