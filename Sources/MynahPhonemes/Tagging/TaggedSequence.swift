/// The words of a sentence with what each does in it.
package struct TaggedSequence: Sendable {
    /// The words.
    package let words: WordSequence
    /// What is known of each token without its neighbours.
    package let facts: [TokenFacts]
    /// The part of speech of each token.
    package internal(set) var tags: [PartOfSpeech]

    /// The part of speech of an item of the sentence; directions count as punctuation.
    package func tag(ofItem item: Int) -> PartOfSpeech {
        let head = words.headOfItem[item]
        return head < 0 ? .punctuation : tags[head]
    }

    package init(words: WordSequence, facts: [TokenFacts], tags: [PartOfSpeech]) {
        self.words = words
        self.facts = facts
        self.tags = tags
    }
}
