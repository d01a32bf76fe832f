/// Which bytes of a file an answer holds (RFC 9110, section 14.4): `bytes 5-9/10`, or `bytes */10` for none.
struct ContentRange: Hashable {
    /// The first of them; `nil` for none.
    let first: Int?
    /// The last of them; `nil` for none.
    let last: Int?
    /// How many the whole file has; `nil` where that is not told.
    let total: Int?

    init?(_ text: String) {
        let words = text.split(separator: " ")
        guard words.count == 2, words[0].lowercased() == "bytes" else { return nil }
        let halves = words[1].split(separator: "/", omittingEmptySubsequences: false)
        guard halves.count == 2, halves[1] == "*" || Self.number(halves[1]) != nil else { return nil }
        total = Self.number(halves[1])
        if halves[0] == "*" {
            (first, last) = (nil, nil)
            return
        }
        let edges = halves[0].split(separator: "-", omittingEmptySubsequences: false)
        guard edges.count == 2, let first = Self.number(edges[0]), let last = Self.number(edges[1]), first <= last,
            total.map({ last < $0 }) ?? true
        else { return nil }
        (self.first, self.last) = (first, last)
    }

    private static func number(_ text: Substring) -> Int? {
        guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(text)
    }
}
