import MynahText

/// What is printed of the sentences of a text: spaces between them, and something else between paragraphs.
package struct SpokenText {
    package private(set) var bytes: [UInt8] = []
    private let paragraphGap: String
    private var gap = ""

    package init(partingParagraphsBy gap: String) { paragraphGap = gap }

    /// Adds a sentence.
    package mutating func add(_ sentence: String, endsParagraph: Bool) {
        if !sentence.isEmpty {
            bytes += gap.utf8
            bytes += sentence.utf8
            gap = " "
        }
        if endsParagraph, !bytes.isEmpty { gap = paragraphGap }
    }
}

extension Sequence<SpokenSentence> {
    /// What is said, with spaces between sentences; one sentence at a time is held.
    package func text(partingParagraphsBy gap: String) -> SpokenText {
        var text = SpokenText(partingParagraphsBy: gap)
        for sentence in self { text.add(sentence.text, endsParagraph: sentence.endsParagraph) }
        return text
    }
}
