extension ReadingKind {
    static let networkNumber = ReadingKind("network address")
}

extension Reading {
    /// `192.168.1.1`, `2001:db8::1`, `00:1A:2B:3C:4D:5E`.
    static let networkNumber = Reading(.networkNumber, on: [.digits, .compound, .symbols(":")]) { writing, index in
        guard AddressRun.begins(writing, at: index) else { return nil }
        return NetworkNumber.four(writing, index) ?? NetworkNumber.hexadecimal(writing, index)
    }
}

/// The numbers that computers are reached by.
enum NetworkNumber {
    /// Four numbers up to 255, with a port or the size of a network behind them, or none.
    static func four(_ writing: Writing, _ index: Int) -> Said? {
        guard !["version", "release", "v"].contains(writing.wordBefore(index)) else { return nil }
        for place in stride(from: index, through: index + 6, by: 2) {
            guard (1...3).contains(writing.digitCount(place)), let value = writing.value(place), value <= 255,
                place == index + 6 || writing.isSymbol(place + 1, ".")
            else { return nil }
        }
        var end = index + 7
        var parts = AddressWords.parts(writing, index..<end)
        if writing.isSymbol(end, ":"), (1...5).contains(writing.digitCount(end + 1)) {
            parts += AddressWords.parts(writing, end..<(end + 2))
            end += 2
        } else if writing.isSymbol(end, "/"), let size = writing.value(end + 1), size <= 32 {
            parts += [.word("slash")] + EnglishNumbers(saysAnd: false).cardinal(size).map { .word($0) }
            end += 2
        }
        if writing.isSymbol(end, "/"), writing[end + 1].kind == .letters {
            let path = AddressRun.end(writing, from: end)
            return Said(parts: parts + AddressWords.parts(writing, end..<path), end: path)
        }
        let isWhole = writing.isBoundary(end) && !(writing.isSymbol(end, ".") && writing[end + 1].kind == .digits)
        return isWhole ? Said(parts: parts, end: end) : nil
    }

    /// Groups of hexadecimal digits between colons: eight or fewer with a gap, or six of two digits.
    static func hexadecimal(_ writing: Writing, _ index: Int) -> Said? {
        var end = index
        while end - index < 64, isHexadecimal(writing, end) || writing.isSymbol(end, ":") { end += 1 }
        if end > index + 2, writing.isSymbol(end - 1, ":"), !writing.isSymbol(end - 2, ":") { end -= 1 }
        guard end > index + 2, writing.isBoundary(end) else { return nil }
        let groups = writing.bytes(of: index..<end).split(
            separator: UInt8(ascii: ":"),
            omittingEmptySubsequences: false
        )
        guard isVersionSix(groups) || isHardware(groups) else { return nil }
        let parts = (index..<end).flatMap { place in
            writing[place].kind == .letters
                ? AddressWords.spelled(writing.text(place)) : AddressWords.part(writing, place)
        }
        return Said(parts: parts, end: end)
    }

    private static func isHexadecimal(_ writing: Writing, _ index: Int) -> Bool {
        switch writing[index].kind {
        case .digits: writing[index].range.count <= 4
        case .letters:
            writing[index].range.count <= 4
                && writing.bytes(index).allSatisfy {
                    (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0.asciiLowercased)
                }
        default: false
        }
    }

    private static func isVersionSix(_ groups: [ArraySlice<UInt8>]) -> Bool {
        guard (3...9).contains(groups.count), groups.allSatisfy({ $0.count <= 4 }) else { return false }
        guard groups.contains(where: { $0.contains { $0.isASCIIDigit } }) else { return false }
        let gaps = groups.dropFirst().dropLast().count { $0.isEmpty }
        return gaps == 0 ? groups.count == 8 && groups.allSatisfy { !$0.isEmpty } : gaps <= 2
    }

    private static func isHardware(_ groups: [ArraySlice<UInt8>]) -> Bool {
        groups.count == 6 && groups.allSatisfy { $0.count == 2 }
    }
}

extension Writing {
    /// The bytes of tokens.
    func bytes(of indices: Range<Int>) -> ArraySlice<UInt8> { source.bytes[range(indices)] }
}
