import FoundationEssentials
import MynahPhonemes
import MynahText

/// The list that `words.py` makes: the commonest words, their Brown clusters, and what WordNet lets them be.
struct WordList {
    struct Entry {
        let word: String
        let cluster: UInt32
        let tags: TagSet
    }

    let entries: [Entry]

    init(path: String) throws {
        let tags = Dictionary(uniqueKeysWithValues: PartOfSpeech.allCases.map { ($0.penn, $0) })
        entries = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map { line in
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            let names = fields[2].split(separator: " ").compactMap { tags[String($0)] }
            return Entry(word: String(fields[0]), cluster: UInt32(fields[1]) ?? 0, tags: TagSet(names))
        }
    }
}
