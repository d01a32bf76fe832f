import MynahPhonemes

/// How readings compare with what a dictionary says.
struct Score {
    private(set) var words = 0
    private(set) var right = 0
    private(set) var rightWithStress = 0
    private(set) var phonemes = 0
    private(set) var errors = 0
    private(set) var phonemesWithStress = 0
    private(set) var errorsWithStress = 0

    /// Counts a word; of several right answers, the one that suits best.
    mutating func add(_ answer: String, oneOf expected: [String]) {
        let measured = expected.map { Self.distance(answer, $0) }
        let plain = expected.map { Self.distance(Self.plain(answer), Self.plain($0)) }
        let best = plain.indices.min { plain[$0] < plain[$1] } ?? 0
        let bestWithStress = measured.indices.min { measured[$0] < measured[$1] } ?? 0
        words += 1
        right += plain[best] == 0 ? 1 : 0
        rightWithStress += measured[bestWithStress] == 0 ? 1 : 0
        errors += plain[best]
        phonemes += Self.plain(expected[best]).unicodeScalars.count
        errorsWithStress += measured[bestWithStress]
        phonemesWithStress += expected[bestWithStress].unicodeScalars.count
    }

    var line: String {
        let stressed = "with stress \(Self.percent(errorsWithStress, phonemesWithStress))"
        return "phoneme error \(Self.percent(errors, phonemes)) (\(stressed)), words right "
            + "\(Self.percent(right, words)) (with stress \(Self.percent(rightWithStress, words)))"
    }

    private static func percent(_ part: Int, _ whole: Int) -> String {
        let hundredths = whole == 0 ? 0 : (part * 10000 + whole / 2) / whole
        return "\(hundredths / 100).\(hundredths % 100 / 10)\(hundredths % 10) %"
    }

    private static func plain(_ phonemes: String) -> String {
        String(phonemes.unicodeScalars.filter { $0 != "ˈ" && $0 != "ˌ" })
    }

    /// The fewest phonemes to put in, take out or change (Levenshtein 1966).
    private static func distance(_ one: String, _ other: String) -> Int {
        let (one, other) = (Array(one.unicodeScalars), Array(other.unicodeScalars))
        var row = Array(0...other.count)
        for (index, scalar) in one.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for (column, compared) in other.enumerated() {
                let changed = diagonal + (scalar == compared ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(changed, diagonal + 1, row[column] + 1)
            }
        }
        return row[other.count]
    }
}
