/// Texts that stand for other texts, the longest first.
struct NotationTable: Sendable {
    private struct Entry {
        let written: [Unicode.Scalar]
        let meant: [Unicode.Scalar]
    }

    private let entries: [Unicode.Scalar: [Entry]]

    /// Makes a table of what is written and what it means.
    init(_ pairs: [(String, String)]) {
        var entries: [Unicode.Scalar: [Entry]] = [:]
        for (written, meant) in pairs {
            let entry = Entry(written: Array(written.unicodeScalars), meant: Array(meant.unicodeScalars))
            guard let first = entry.written.first else { continue }
            entries[first, default: []].append(entry)
        }
        for key in entries.keys { entries[key]?.sort { $0.written.count > $1.written.count } }
        self.entries = entries
    }

    /// The same table with these pairs in it, which win.
    init(_ pairs: [(String, String)], over others: [(String, String)]) {
        var known: Set<String> = []
        for pair in pairs { known.insert(pair.0) }
        self.init(pairs + others.filter { !known.contains($0.0) })
    }

    /// What stands at `index`, and how many scalars it takes; `nil` where the table has nothing.
    func match(in scalars: [Unicode.Scalar], at index: Int) -> (meant: [Unicode.Scalar], count: Int)? {
        for entry in entries[scalars[index]] ?? [] {
            guard entry.written.count <= scalars.count - index else { continue }
            if zip(entry.written, scalars[index...]).allSatisfy({ $0 == $1 }) {
                return (entry.meant, entry.written.count)
            }
        }
        return nil
    }

    /// The sounds of a text in whose signs Kokoro's are the meaning; what the table does not have goes to `rest`.
    func reading(of scalars: [Unicode.Scalar], rest: (Unicode.Scalar, inout SoundReading) -> Void) -> SoundReading {
        var reading = SoundReading()
        var index = 0
        while index < scalars.count {
            if let match = match(in: scalars, at: index) {
                reading.codes += match.meant.compactMap { KokoroAlphabet.code(of: $0) }
                index += match.count
            } else {
                rest(scalars[index], &reading)
                index += 1
            }
        }
        return reading
    }

    /// The text with all that the table has replaced; what it does not have goes to `rest`.
    func replaced(_ scalars: [Unicode.Scalar], rest: (Unicode.Scalar, inout [Unicode.Scalar]) -> Void) -> [Unicode
        .Scalar]
    {
        var result: [Unicode.Scalar] = []
        var index = 0
        while index < scalars.count {
            if let match = match(in: scalars, at: index) {
                result += match.meant
                index += match.count
            } else {
                rest(scalars[index], &result)
                index += 1
            }
        }
        return result
    }
}
