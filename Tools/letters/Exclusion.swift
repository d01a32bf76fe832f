/// What a model may not learn from: the words that it is scored on, and their inflected forms.
struct Exclusion {
    private let words: Set<String>

    init(_ words: Set<String>) { self.words = words }

    enum Reason { case isWord, isInflected }

    /// Why a word in lower case is left out; nil where it is not.
    func reason(_ word: String) -> Reason? {
        if words.contains(word) { return .isWord }
        return Self.bases(of: word).contains { words.contains($0) } ? .isInflected : nil
    }

    /// What the word may be a form of: with -s, -ed, -ing, -er, -est, 's or s'.
    private static func bases(of word: String) -> [String] {
        var bases: [String] = []
        for ending in ["s", "es", "'s", "'", "s'", "ed", "ing", "er", "est"] where word.hasSuffix(ending) {
            let stem = String(word.dropLast(ending.count))
            bases.append(stem)
            guard !ending.contains("'"), let last = stem.last else { continue }
            if ending != "s" { bases.append(stem + "e") }
            if stem.dropLast().last == last { bases.append(String(stem.dropLast())) }
            if last == "i" { bases.append(stem.dropLast() + "y") }
        }
        return bases
    }
}
