extension ReadingKind {
    static let telephone = ReadingKind("telephone")
}

extension Reading {
    /// Telephone numbers, digit by digit with a rest between groups: `(555) 772-9140`, `+44 20 7946 0958`, `1-800-FLOWERS`, `call 911`.
    static let telephone = Reading(.telephone, on: [.digits, .symbols("+(")]) { writing, index in
        guard writing.isBoundary(index - 1) else { return nil }
        let number: TelephoneNumber?
        if writing[index].kind == .digits {
            guard writing.opensFigures(index) else { return nil }
            number =
                .american(writing, index) ?? .national(writing, index) ?? .local(writing, index)
                ?? .short(writing, index)
        } else {
            number =
                writing.isSymbol(index, "+")
                ? .international(writing, index) : .american(writing, index) ?? .national(writing, index)
        }
        return number?.withExtension(writing)
    }
}

/// A telephone number: groups of digits that are said one by one.
struct TelephoneNumber {
    /// What is said of each group.
    private(set) var groups: [[Said.Part]]
    /// The token behind it.
    private(set) var end: Int

    init(_ groups: [[Said.Part]], end: Int) {
        self.groups = groups
        self.end = end
    }

    /// The whole, with an extension behind it if there is one.
    func withExtension(_ writing: Writing) -> Said {
        var (groups, end) = (groups, end)
        if let (digits, extensionEnd) = extensionNumber(writing) {
            groups.append([.word("extension")] + Self.digits(writing, digits))
            end = extensionEnd
        }
        return Said(parts: Array(groups.joined(separator: [.mark(",")])), end: end)
    }

    /// The digits of a token, one by one.
    static func digits(_ writing: Writing, _ index: Int) -> [Said.Part] {
        .words(EnglishNumbers(saysAnd: false).digits(writing.bytes(index)))
    }

    private func extensionNumber(_ writing: Writing) -> (digits: Int, end: Int)? {
        var next = end
        if writing.isSymbol(next, ",") { next += 1 }
        next = writing.skippingSpace(next)
        switch writing[next].kind == .letters ? writing.lower(next) : "" {
        case "x", "ext", "extension", "extn": next += 1
        default: return nil
        }
        if writing.isSymbol(next, ".") { next += 1 }
        next = writing.skippingSpace(next)
        guard (1...6).contains(writing.digitCount(next)) else { return nil }
        return (next, next + 1)
    }
}

extension Writing {
    /// The token behind what parts two groups of a telephone number: a hyphen, a point, one space, or a hyphen with spaces around it.
    func groupBreak(at index: Int) -> Int? {
        if self[index].kind == .space {
            let next = index + 1
            return isSymbol(next, "-") && self[next + 1].kind == .space ? next + 2 : next
        }
        guard let sign = symbol(index), [".", "-", "\u{2010}", "\u{2011}", "\u{2013}"].contains(sign) else {
            return nil
        }
        return index + 1
    }

    /// Whether no more figures are joined behind a group of digits.
    func closesFigures(at index: Int) -> Bool {
        guard isBoundary(index) || isWord(index, "x") else { return false }
        guard let sign = symbol(index), ["-", ".", "/", ":", "%"].contains(sign) else { return true }
        return self[index + 1].kind != .digits && sign != "%"
    }
}
