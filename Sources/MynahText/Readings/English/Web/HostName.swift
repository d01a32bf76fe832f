/// The name of a computer, as it stands in addresses: `www.example.co.uk`.
struct HostName {
    /// Its first token behind `www.`, which nobody says.
    let start: Int
    /// The token behind it.
    let end: Int
    /// Where its last part stands.
    private let last: Int
    /// How many parts it has.
    let count: Int

    /// Reads the labels from a token on: letters, digits and hyphens, parted by full stops.
    init?(_ writing: Writing, at index: Int, before limit: Int) {
        var place = index
        var starts: [Int] = []
        while true {
            let label = Self.endOfLabel(writing, from: place, before: limit)
            guard label > place else { break }
            starts.append(place)
            place = label
            guard writing.isSymbol(place, "."), place + 1 < limit, starts.count < 32 else { break }
            place += 1
        }
        guard let first = starts.first, let last = starts.last else { return nil }
        let isWeb = starts.count > 2 && writing.isWord(first, "www")
        start = isWeb ? starts[1] : first
        end = Self.endOfLabel(writing, from: last, before: limit)
        self.last = last
        count = starts.count - (isWeb ? 1 : 0)
    }

    private static func endOfLabel(_ writing: Writing, from index: Int, before limit: Int) -> Int {
        var place = index
        while place < limit {
            let token = writing[place]
            let isLetter = token.kind == .letters || token.kind == .digits
            guard isLetter || (place > index && (token.scalar == "-" || token.scalar == "_") && token.kind == .symbol)
            else { break }
            place += 1
        }
        while place > index, writing[place - 1].kind == .symbol { place -= 1 }
        return place
    }

    /// The last part in lower case; empty where it is not letters alone.
    func domain(_ writing: Writing) -> String {
        end == last + 1 && writing[last].kind == .letters ? writing.lower(last) : ""
    }

    /// Whether the last part is written as a host's is, not as a word that begins a sentence.
    func isPlain(_ writing: Writing) -> Bool {
        let shape = writing[last].shape
        return shape == .lower || shape == .upper && writing[start].shape == .upper
    }

    /// What is said of it.
    func parts(_ writing: Writing) -> [Said.Part] {
        guard count > 1, !domain(writing).isEmpty else { return AddressWords.parts(writing, start..<end) }
        let domain = TopLevelDomain.parts(writing.text(last))
        let isInner =
            writing[last - 2].kind == .letters && last - 2 > start && TopLevelDomain.isKnown(writing.lower(last - 2))
        guard isInner else { return AddressWords.parts(writing, start..<last) + domain }
        // The `co` of `co.uk`.
        let inner = TopLevelDomain.parts(writing.text(last - 2))
        return AddressWords.parts(writing, start..<(last - 2)) + inner + [.word("dot")] + domain
    }
}
