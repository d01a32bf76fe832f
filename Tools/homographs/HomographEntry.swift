import FoundationEssentials
import MynahPhonemes

/// A word with several readings, as the table of readings has it.
struct HomographEntry {
    struct Reading {
        let id: String
        /// The side on which it stands of a difference that many words share: `verb`, `noun`; `-` where its word is like no other.
        let contrast: String
        /// What else it is called, with spaces between.
        let names: String
        let american: [UInt8]
        let british: [UInt8]

        /// What its own weights are stored under.
        var owner: UInt64 { WordHash.of(id.utf8) }
        /// What the weights that it shares are stored under, 0 where it shares none.
        var sharedOwner: UInt64 { contrast == "-" ? 0 : WordHash.of(contrast.utf8) }
    }

    let word: String
    private(set) var readings: [Reading] = []

    /// Reads the table of readings.
    static func all(path: String) throws -> [HomographEntry] {
        var entries: [HomographEntry] = []
        for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").dropFirst() {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard fields.count == 6 else { throw TrainingError("\(path): not six fields: \(line)") }
            if entries.last?.word != fields[0] { entries.append(HomographEntry(word: fields[0])) }
            entries[entries.count - 1].readings.append(try reading(fields))
        }
        return entries
    }

    private static func reading(_ fields: [String]) throws -> Reading {
        Reading(
            id: fields[1],
            contrast: fields[2],
            names: fields[3],
            american: try codes(fields[4]),
            british: try codes(fields[5])
        )
    }

    private static func codes(_ sounds: String) throws -> [UInt8] {
        try sounds.unicodeScalars.map { scalar in
            if let code = KokoroAlphabet.code(of: scalar) { return code }
            throw TrainingError("\(sounds): no sign \(scalar)")
        }
    }
}
