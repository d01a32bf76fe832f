extension TelephoneNumber {
    /// A number that begins with a plus sign and the country: `+44 (0)20 7946 0958`, `+15557729140`.
    static func international(_ writing: Writing, _ index: Int) -> TelephoneNumber? {
        guard let (tokens, end) = groups(writing, from: index + 1), writing.closesFigures(at: end) else { return nil }
        let count = tokens.reduce(0) { $0 + writing.digitCount($1) }
        guard (8...15).contains(count), let first = tokens.first else { return nil }
        let parts: [[Said.Part]] =
            tokens.count == 1 ? unbroken(writing, first) : tokens.map { digits(writing, $0) }
        return TelephoneNumber([[.word("plus")] + parts[0]] + parts.dropFirst(), end: end)
    }

    /// A number that begins with the 0 of calls inside a country: `020 7946 0958`, `(0161) 496 0000`.
    static func national(_ writing: Writing, _ index: Int) -> TelephoneNumber? {
        let first = writing.isSymbol(index, "(") ? index + 1 : index
        guard (3...5).contains(writing.digitCount(first)), writing.bytes(first).first == UInt8(ascii: "0"),
            let (tokens, end) = groups(writing, from: index), tokens.count > 1, writing.closesFigures(at: end)
        else { return nil }
        let count = tokens.reduce(0) { $0 + writing.digitCount($1) }
        let isAbroad = writing.bytes(first).starts(with: "00".utf8)
        let fewest = writing.awaitsTelephone(index) ? 7 : 9
        guard (fewest...(isAbroad ? 16 : 12)).contains(count),
            tokens.dropFirst().allSatisfy({ writing.digitCount($0) > 1 })
        else { return nil }
        return TelephoneNumber(tokens.map { digits(writing, $0) }, end: end)
    }

    /// The tokens of groups of digits, with brackets around some of them.
    private static func groups(_ writing: Writing, from index: Int) -> (tokens: [Int], end: Int)? {
        var tokens: [Int] = []
        var next = index
        while tokens.count < 8 {
            let isBracketed = writing.isSymbol(next, "(")
            let token = isBracketed ? next + 1 : next
            guard (1...15).contains(writing.digitCount(token)) else { break }
            if isBracketed, !writing.isSymbol(token + 1, ")") { break }
            tokens.append(token)
            let end = isBracketed ? token + 2 : token + 1
            guard let following = isBracketed ? writing.groupBreak(at: end) ?? end : writing.groupBreak(at: end),
                writing[following].kind == .digits || writing.isSymbol(following, "(")
            else { return (tokens, end) }
            next = following
        }
        return tokens.last.map { (tokens, writing.isSymbol($0 + 1, ")") ? $0 + 2 : $0 + 1) }
    }

    /// All digits in one token: the last ten in threes and fours.
    private static func unbroken(_ writing: Writing, _ index: Int) -> [[Said.Part]] {
        let words = EnglishNumbers(saysAnd: false).digits(writing.bytes(index))
        let head = max(words.count - 10, 0)
        let groups = [
            words[..<head], words[head...].prefix(3), words[head...].dropFirst(3).prefix(3),
            words[head...].dropFirst(6),
        ]
        return groups.filter { !$0.isEmpty }.map { .words(Array($0)) }
    }

    /// Seven digits, or ten and eleven in one piece, where the words before speak of telephones: `call 555-1234`.
    static func local(_ writing: Writing, _ index: Int) -> TelephoneNumber? {
        let count = writing.digitCount(index)
        if count == 10 || count == 11, writing.awaitsTelephone(index), writing.closesFigures(at: index + 1) {
            return TelephoneNumber(unbroken(writing, index), end: index + 1)
        }
        guard count == 3, writing.isSymbol(index + 1, "-"), writing.digitCount(index + 2) == 4,
            writing.closesFigures(at: index + 3), writing.value(index) == 555 || writing.awaitsTelephone(index)
        else { return nil }
        return TelephoneNumber([digits(writing, index), digits(writing, index + 2)], end: index + 3)
    }

    /// Short numbers: `call 911`, `text STOP to 12345`.
    static func short(_ writing: Writing, _ index: Int) -> TelephoneNumber? {
        guard (3...6).contains(writing.digitCount(index)), writing.closesFigures(at: index + 1) else { return nil }
        let isCalled = writing.digitCount(index) == 3 && callWords.contains(writing.wordBefore(index))
        guard isCalled || isEmergency(writing, index) || writing.isTexted(index) else { return nil }
        return TelephoneNumber([digits(writing, index)], end: index + 1)
    }

    private static let callWords: Set<String> = [
        "call", "called", "calling", "calls", "dial", "dialed", "dialled", "ring",
    ]

    private static func isEmergency(_ writing: Writing, _ index: Int) -> Bool {
        guard let value = writing.value(index), [911, 999, 112].contains(value), writing.wordBefore(index) != "porsche"
        else { return false }
        if value == 911, writing.wordAfter(index + 1).isEmpty || writing[index + 1].kind != .space { return true }
        switch writing.wordAfter(index + 1) {
        case "call", "calls", "caller", "callers", "operator", "operators", "dispatch", "dispatcher", "dispatchers",
            "emergency", "emergencies", "center", "centre":
            return true
        default: return false
        }
    }
}

extension Writing {
    /// Whether one of the words shortly before a token speaks of telephones.
    func awaitsTelephone(_ index: Int) -> Bool {
        var before = index - 1
        var words = 0
        while words < 4, before > index - 12 {
            let token = self[before]
            if token.kind == .edge || token.kind == .digits { return false }
            if token.kind == .letters {
                words += 1
                if Self.telephoneWords.contains(lower(before)) { return true }
            }
            before -= 1
        }
        return false
    }

    /// Whether a message is sent to the number at a token: `text STOP to 12345`.
    fileprivate func isTexted(_ index: Int) -> Bool {
        guard digitCount(index) > 4, wordBefore(index) == "to" else { return false }
        return (index - 12..<index).contains { isWord($0, "text") || isWord($0, "sms") }
    }

    private static let telephoneWords: Set<String> = [
        "call", "called", "calling", "phone", "telephone", "tel", "dial", "ring", "mobile", "cell", "fax", "hotline",
        "text", "whatsapp", "sms", "toll", "phoned", "contact",
    ]
}
