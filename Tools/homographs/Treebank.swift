import FoundationEssentials
import MynahPhonemes
import MynahText

/// Sentences whose words carry tags that people gave them.
struct Treebank {
    /// A sentence, and the tag of each token, `nil` where the treebank cuts words otherwise.
    struct Sentence {
        let words: WordSequence
        let tags: [PartOfSpeech?]
    }

    private(set) var sentences: [Sentence] = []

    /// Reads one file: CoNLL-U, or lines of `word_TAG`.
    init(path: String) throws {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        if path.hasSuffix(".conllu") {
            readTable(text)
        } else {
            readLines(text)
        }
    }

    private mutating func readTable(_ text: String) {
        var builder = TaggedText()
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.isEmpty {
                sentences += builder.sentences()
                builder = TaggedText()
            }
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard fields.count == 10, !fields[0].contains(".") else { continue }
            let isSpaced = !fields[9].contains("SpaceAfter=No")
            if fields[0].contains("-") {
                builder.beginGroup(String(fields[0]), isSpaced: isSpaced)
            } else {
                builder.append(fields[1], tag: fields[4], id: Int(fields[0]) ?? 0, isSpaced: isSpaced)
            }
        }
    }

    private mutating func readLines(_ text: String) {
        for line in text.split(separator: "\n") {
            var builder = TaggedText()
            let pairs = line.split(separator: " ")
            for (index, pair) in pairs.enumerated() {
                guard let bar = pair.lastIndex(of: "_") else { continue }
                let isLast = index + 1 == pairs.count
                let isJoined = !isLast && TaggedText.isClitic(pairs[index + 1])
                builder.append(pair[..<bar], tag: pair[pair.index(after: bar)...], id: 0, isSpaced: !isJoined)
            }
            sentences += builder.sentences()
        }
    }
}
