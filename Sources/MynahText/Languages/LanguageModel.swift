/// Tells what language a text is in: by its script, and where many languages share that, by sequences of letters and small words.
///
/// The data file is described in `Data/Languages/PROVENANCE.md`.
public struct LanguageModel: Sendable {
    /// A language of the model.
    private struct Entry {
        let language: LanguageTag
        let script: SharedScript
        let prior: Int
    }

    private let block: DataBlock
    private let entries: [Entry]
    private let gramCount: Int
    private let keysStart: Int
    private let firstsStart: Int
    private let scoresStart: Int

    /// Reads a model; an error says why it is none.
    public init(_ block: DataBlock) throws(DataError) {
        let header = Array(block.bytes.prefix(24))
        guard header.count == 24, header.starts(with: "MYNAHLNG".utf8), block.number(at: 8) == 1 else {
            throw DataError("This is no language model of format 1. Make it with Tools/languages/compile.py.")
        }
        let (languages, grams, scores) = (block.number(at: 12), block.number(at: 16), block.number(at: 20))
        let sizes = [24, languages * 8, grams * 4, (grams + 1) * 4, scores * 2]
        guard languages <= 255, sizes.reduce(0, +) == block.bytes.count else {
            throw DataError("The language model is cut short. Make it with Tools/languages/compile.py.")
        }
        self.block = block
        self.gramCount = grams
        self.keysStart = 24 + languages * 8
        self.firstsStart = keysStart + grams * 4
        self.scoresStart = firstsStart + (grams + 1) * 4
        var entries: [Entry] = []
        for number in 0..<languages { entries.append(try Self.entry(at: 24 + number * 8, of: block)) }
        self.entries = entries
    }

    private static func entry(at offset: Int, of block: DataBlock) throws(DataError) -> Entry {
        let code = block.bytes[offset..<(offset + 3)].prefix { $0 != 0 }
        guard let language = LanguageTag(String(decoding: code, as: UTF8.self)),
            let script = SharedScript(rawValue: block.bytes[offset + 3])
        else { throw DataError("The language model names a language that is none.") }
        let prior = Int(Int32(truncatingIfNeeded: block.number(at: offset + 4)))
        return Entry(language: language, script: script, prior: prior)
    }

    /// The language that `text` is probably in, from its first two thousand letters; `nil` where it has no letters, or none that
    /// anything is known of.
    public func guess(_ text: SourceText) -> LanguageGuess? {
        guard let script = Scripts.main(of: text) else { return nil }
        guard let shared = SharedScript(script) else {
            return Scripts.language(of: script).map { LanguageGuess($0, confidence: 1) }
        }
        var scores = entries.map { $0.prior }
        LetterSequences.forEach(in: text, limit: 2000) { add(to: &scores, for: $0) }
        return best(of: scores, in: shared)
    }

    /// Adds what a sequence speaks for each language.
    private func add(to scores: inout [Int], for key: UInt32) {
        guard let gram = find(key) else { return }
        let first = block.number(at: firstsStart + gram * 4)
        let end = block.number(at: firstsStart + gram * 4 + 4)
        guard first <= end, scoresStart + end * 2 <= block.bytes.count else { return }
        for index in first..<end {
            let language = Int(block.bytes[scoresStart + index * 2])
            if language < scores.count { scores[language] += Int(block.bytes[scoresStart + index * 2 + 1]) }
        }
    }

    private func find(_ key: UInt32) -> Int? {
        var (low, high) = (0, gramCount)
        while low < high {
            let middle = (low + high) / 2
            let found = UInt32(truncatingIfNeeded: block.number(at: keysStart + middle * 4))
            if found == key { return middle }
            if found < key { low = middle + 1 } else { high = middle }
        }
        return nil
    }

    /// The language of the highest score, sure by how far the others lie behind.
    private func best(of scores: [Int], in script: SharedScript) -> LanguageGuess? {
        let candidates = entries.indices.filter { entries[$0].script == script }
        guard let winner = candidates.max(by: { scores[$0] < scores[$1] }) else { return nil }
        let odds = candidates.reduce(0) { $0 + Self.weight(behind: scores[winner] - scores[$1]) }
        return LanguageGuess(entries[winner].language, confidence: 1 / odds)
    }

    /// The odds of a language whose score is `distance` behind the best; scores are in 1/32 nats, and speak three times too loudly
    /// since sequences overlap.
    private static func weight(behind distance: Int) -> Double {
        var weight = 1.0
        // 0.97938 is e to the power of -1/48, 0.98963 of -1/96.
        for _ in 0..<min(distance / 2, 2000) { weight *= 0.979382 }
        return distance % 2 == 0 ? weight : weight * 0.989637
    }
}

/// A script that the model knows several languages of.
private enum SharedScript: UInt8 {
    case latin, cyrillic, arabic, devanagari

    init?(_ name: String) {
        switch name {
        case "Latin": self = .latin
        case "Cyrillic": self = .cyrillic
        case "Arabic": self = .arabic
        case "Devanagari": self = .devanagari
        default: return nil
        }
    }
}

extension DataBlock {
    /// The number of 32 bits at an offset, which must lie inside.
    fileprivate func number(at offset: Int) -> Int {
        Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
    }
}
