/// How much of what was said was heard wrong: words put in, left out and exchanged, for each word said (Levenshtein's distance).
struct WordErrorRate {
    /// The share; above 1 where more was heard than said.
    let rate: Double

    init(of heard: [String], against said: [String]) {
        var row = Array(0...heard.count)
        for (index, word) in said.enumerated() {
            var next = [index + 1]
            for (place, other) in heard.enumerated() {
                let exchanged = row[place] + (word == other ? 0 : 1)
                next.append(min(exchanged, row[place + 1] + 1, next[place] + 1))
            }
            row = next
        }
        rate = Double(row[heard.count]) / Double(max(1, said.count))
    }
}
