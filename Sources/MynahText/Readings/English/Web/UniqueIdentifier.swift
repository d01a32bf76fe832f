extension Reading {
    /// Numbers that name one thing in the world: `550e8400-e29b-41d4-a716-446655440000`.
    static let uniqueIdentifier = Reading(.identifier, on: [.digits, .compound]) { writing, index in
        guard AddressRun.begins(writing, at: index), let end = UniqueIdentifier.end(writing, index) else { return nil }
        var parts: [Said.Part] = []
        for place in index..<end {
            switch writing[place].kind {
            case .letters: parts += AddressWords.spelled(writing.text(place))
            case .digits: parts += AddressWords.part(writing, place)
            default: parts.append(.mark(","))
            }
        }
        return Said(parts: parts, end: end)
    }
}

private enum UniqueIdentifier {
    /// How many hexadecimal digits stand between the hyphens.
    private static let lengths = [8, 4, 4, 4, 12]

    /// The token behind one.
    static func end(_ writing: Writing, _ index: Int) -> Int? {
        var place = index
        for (number, length) in lengths.enumerated() {
            if number > 0 {
                guard writing.isSymbol(place, "-") else { return nil }
                place += 1
            }
            var count = 0
            while count < length, isHexadecimal(writing, place) {
                count += writing[place].range.count
                place += 1
            }
            guard count == length else { return nil }
        }
        return writing.isBoundary(place) ? place : nil
    }

    private static func isHexadecimal(_ writing: Writing, _ index: Int) -> Bool {
        switch writing[index].kind {
        case .digits: true
        case .letters:
            writing.bytes(index).prefix(13).allSatisfy {
                (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0.asciiLowercased)
            }
        default: false
        }
    }
}
