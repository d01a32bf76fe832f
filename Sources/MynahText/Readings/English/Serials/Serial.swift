extension ReadingKind {
    static let serial = ReadingKind("serial")
}

extension Reading {
    /// Numbers that are known by their groups: `ISBN 978-3-16-148410-0`, `4111 1111 1111 1111`, `078-05-1120`.
    static let groupedSerial = Reading(.serial, on: [.digits]) { writing, index in
        guard writing.opensFigures(index), let end = GroupedSerial.end(writing, index) else { return nil }
        let numbers = EnglishNumbers(saysAnd: false)
        var parts: [Said.Part] = []
        for token in index..<end {
            switch writing[token].kind {
            case .digits: parts += .words(numbers.digits(writing.bytes(token)))
            case .letters: parts += .letters(writing.bytes(token))
            default: parts.append(.mark(","))
            }
        }
        return Said(parts: parts, end: end)
    }

    /// Figures that words before them make a code: `PIN 4521`, `account number 12345678`, `your code is 993412`, `order #12345`; `error 404` in pairs.
    static let code = Reading(.serial, on: [.digits, .symbols("#")]) { writing, index in
        if writing.isSymbol(index, "#") { return CodeWords.afterSign(writing, index) }
        guard writing.digitCount(index) >= 3, writing.opensFigures(index), writing.closesFigures(at: index + 1),
            !writing.continuesNumber(at: index + 1)
        else { return nil }
        let numbers = EnglishNumbers(saysAnd: false)
        if CodeWords.announceState(writing, index) { return Said(numbers.label(writing.bytes(index)), end: index + 1) }
        return CodeWords.announce(writing, index) ? Said(numbers.digits(writing.bytes(index)), end: index + 1) : nil
    }
}

extension Writing {
    /// The token behind a number in base sixteen: `0xFF`, `0x1F4`.
    func endOfHexadecimal(_ index: Int) -> Int? {
        guard digitCount(index) == 1, value(index) == 0, bytes(index + 1).first?.asciiLowercased == UInt8(ascii: "x")
        else {
            return nil
        }
        var end = index + 1
        while end < index + 32, self[end].kind == .digits || (self[end].kind == .letters && isBaseSixteen(end, index)) {
            end += 1
        }
        return isBoundary(end) && range(index + 1..<end).count > 1 ? end : nil
    }

    private func isBaseSixteen(_ token: Int, _ index: Int) -> Bool {
        bytes(token).dropFirst(token == index + 1 ? 1 : 0).allSatisfy {
            (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0.asciiLowercased)
        }
    }
}

/// Serial numbers whose groups have known sizes.
private enum GroupedSerial {
    /// The token behind the serial number at a token.
    static func end(_ writing: Writing, _ index: Int) -> Int? {
        guard let sign = separator(writing, index + 1) else { return nil }
        var counts: [Int] = []
        var end = index
        while counts.count < 8, writing[end].kind == .digits || (counts.count > 2 && isCheck(writing, end)) {
            counts.append(writing[end].range.count)
            end += 1
            guard separator(writing, end) == sign, writing[end + 1].kind == .digits || isCheck(writing, end + 1) else {
                break
            }
            end += 1
        }
        guard writing.closesFigures(at: end) else { return nil }
        return isKnown(counts) || isBook(writing, index, counts) ? end : nil
    }

    private static func separator(_ writing: Writing, _ index: Int) -> Unicode.Scalar? {
        if writing[index].kind == .space { return writing[index].range.count == 1 ? " " : nil }
        return writing.symbol(index) == "-" ? "-" : nil
    }

    private static func isCheck(_ writing: Writing, _ index: Int) -> Bool {
        writing.isWord(index, "x") && writing.isBoundary(index + 1)
    }

    /// Cards and social security numbers.
    private static func isKnown(_ counts: [Int]) -> Bool {
        counts == [4, 4, 4, 4] || counts == [4, 6, 5] || counts == [3, 2, 4]
    }

    private static func isBook(_ writing: Writing, _ index: Int, _ counts: [Int]) -> Bool {
        let total = counts.reduce(0, +)
        if total == 13, counts.count > 3 || counts.count == 2, let start = writing.value(index) {
            return start == 978 || start == 979
        }
        return (total == 10 || total == 8) && CodeWords.isBookMark(writing, index)
    }
}

/// Words before figures that make them a code.
enum CodeWords {
    /// Whether the words before a token announce a code.
    static func announce(_ writing: Writing, _ index: Int) -> Bool {
        let last = wordBefore(writing, index)
        guard last >= 0 else { return false }
        let word = writing.lower(last)
        if ["pin", "passcode", "otp", "isbn", "issn", "imei", "iban", "ssn", "oclc"].contains(word) { return true }
        if word == "code", ["area", "country"].contains(writing.wordBefore(last)) { return true }
        guard writing.digitCount(index) > 3 else { return false }
        if ["password", "code", "passport"].contains(word) { return true }
        guard ["number", "no", "id"].contains(word) else { return false }
        return owners.contains(writing.wordBefore(last))
    }

    /// Whether the three figures at a token tell how something went: `error 404`.
    static func announceState(_ writing: Writing, _ index: Int) -> Bool {
        guard writing.digitCount(index) == 3, writing[index - 1].kind == .space else { return false }
        switch writing.wordBefore(index) {
        case "error", "status", "http": return true
        case "code": return !["area", "country", "zip"].contains(writing.wordBefore(index - 2))
        default: return false
        }
    }

    /// A code behind a number sign: `order #12345`.
    static func afterSign(_ writing: Writing, _ index: Int) -> Said? {
        guard writing.digitCount(index + 1) > 3, writing.closesFigures(at: index + 2),
            owners.contains(writing.wordBefore(index))
        else { return nil }
        return Said(["number"] + EnglishNumbers(saysAnd: false).digits(writing.bytes(index + 1)), end: index + 2)
    }

    /// Whether the letters of a book's or journal's number stand before a token.
    static func isBookMark(_ writing: Writing, _ index: Int) -> Bool {
        let last = wordBefore(writing, index)
        return last >= 0 && ["isbn", "issn"].contains(writing.lower(last))
    }

    /// The token of the word before figures, over "is", "was", a colon, a number sign; -1 where there is none.
    private static func wordBefore(_ writing: Writing, _ index: Int) -> Int {
        var before = index - 1
        var steps = 0
        while before >= 0, steps < 5, passes(writing, before) {
            before -= 1
            steps += 1
        }
        return writing[before].kind == .letters ? before : -1
    }

    private static func passes(_ writing: Writing, _ index: Int) -> Bool {
        if writing[index].kind == .space || writing.isWord(index, "is") || writing.isWord(index, "was") { return true }
        return writing.symbol(index).map { [":", "#", ".", "="].contains($0) } ?? false
    }

    private static let owners: Set<String> = [
        "account", "order", "serial", "tracking", "confirmation", "reference", "routing", "policy", "member", "card",
        "passport", "license", "licence", "model", "case", "customer", "booking", "ticket", "invoice", "employee",
        "membership", "reservation", "registration", "identification", "part", "plate", "student", "user", "pin",
    ]
}
