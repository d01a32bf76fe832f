import MynahTesting

extension Array {
    /// The array cut into pieces of chance length, some of them empty.
    func pieces(seed: UInt64, upTo longest: Int = 700) -> [[Element]] {
        var random = SeededRandom(seed: seed)
        var pieces: [[Element]] = []
        var rest = self[...]
        while !rest.isEmpty {
            let length =
                Bool.random(using: &random)
                ? Int.random(in: 0...3, using: &random) : Int.random(in: 0...longest, using: &random)
            pieces.append(Array(rest.prefix(length)))
            rest = rest.dropFirst(length)
        }
        return pieces
    }
}
