import MynahJSON
import MynahOptions
import MynahText

extension Command {
    static var normalize: Command {
        Command("normalize", "show the words that a text is read as", ReadingOptionGroup.self) { options, invocation in
            try NormalizeCommand(options: options, invocation: invocation).run()
        }
        .discussion(
            "Writes numbers, dates, money, abbreviations and all other forms out in words, as they would be spoken, and keeps the punctuation "
                + "of sentences. Prints one line for each line of input, or with --whole one for each paragraph.",
            "With --json, tells of each word where it comes from, and of all else why it is not heard: spans are bytes of UTF-8, from the "
                + "first to the one behind the last, counted from the beginning of the line or document."
        )
        .example("mynah normalize 'Dr. Smith paid $2.50 on May 5.'", "Shows what is said.")
        .example("mynah normalize --format markdown --whole <README.md", "Shows how a document is read.")
        .example("mynah normalize --json <lines.txt", "Gives words with their places to a program.")
    }
}

/// Prints how texts are read.
struct NormalizeCommand {
    let options: ReadingOptionGroup
    let invocation: Invocation

    func run() throws {
        let reader = try LineReader(options)
        try DocumentReading(options: options, invocation: invocation).run { source, format, gap, output in
            let (sentences, warnings) = try reader.read(source, format: format)
            guard options.printsJSON else { return try output.add(sentences.text(partingParagraphsBy: gap).bytes) }
            var text = SpokenText(partingParagraphsBy: gap)
            var words = JSONList("words")
            var rest = JSONReading(warnings)
            for sentence in sentences {
                text.add(sentence.text, endsParagraph: sentence.endsParagraph)
                for word in sentence.words { words.add { $0.describe(word) } }
                rest.add(sentence)
            }
            try output.add(JSONLine.opening("text", text))
            try words.write { try output.add($0) }
            try rest.writeEnd { try output.add($0) }
        }
    }
}

extension JSONLine {
    fileprivate mutating func describe(_ word: SpokenWord) {
        field("text", word.text)
        field("span", word.span)
        field("kind", word.kind.name)
    }
}
