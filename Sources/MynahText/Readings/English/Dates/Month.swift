/// A month's name as it is written, whole or cut short.
struct Month: Hashable, Sendable {
    /// From 1 for January.
    let number: Int
    /// Whether the word is cut short.
    let isShort: Bool
    /// Whether the word means other things too, so that more than the word must show that it is a month.
    let isDoubtful: Bool
    /// The token behind it, its full stop included.
    let end: Int

    /// All names.
    static let names = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
    /// Every word that may be one, for triggers.
    static let triggers = """
        january february march april may june july august september october november december \
        jan feb febr mar apr jun jul aug sep sept oct nov dec
        """

    /// The month at a token. A word that means other things counts only where it has a capital.
    static func read(_ writing: Writing, _ index: Int) -> Month? {
        let token = writing[index]
        guard token.kind == .letters, token.isASCII, (3...9).contains(token.range.count),
            writing.isBoundary(index - 1), let number = numbers[writing.lower(index)]
        else { return nil }
        let isShort = token.range.count < names[number - 1].utf8.count
        let isDoubtful = doubtful.contains(writing.lower(index))
        if token.shape == .lower, isDoubtful || isShort, !isShort || !standsByDay(writing, index) { return nil }
        let end = isShort && writing.ownsStop(at: index + 1) ? index + 2 : index + 1
        guard writing.isBoundary(end) || token.shape == .capitalized else { return nil }
        return Month(number: number, isShort: isShort, isDoubtful: isDoubtful, end: end)
    }

    /// Whether a day of the month stands before a token or behind it, as shows a month in small letters.
    private static func standsByDay(_ writing: Writing, _ index: Int) -> Bool {
        if writing.isSymbol(index + 1, ".") { return true }
        return writing[index + 1].kind == .space && (1...2).contains(writing.digitCount(index + 2))
            && !writing.isWord(index, "mar") || (writing[index - 1].kind == .space && writing.digitCount(index - 2) > 0)
    }

    /// Its whole name.
    var name: String { Month.names[number - 1] }

    /// The most days that it has.
    static func days(in month: Int) -> Int {
        switch month {
        case 2: 29
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static let doubtful: Set<String> = ["march", "may", "august", "jan", "mar", "jun", "sep"]

    private static let numbers: [String: Int] = {
        var numbers = ["sept": 9, "febr": 2]
        for (index, name) in names.enumerated() {
            numbers[name.lowercased()] = index + 1
            numbers[String(name.prefix(3)).lowercased()] = index + 1
        }
        return numbers
    }()
}

extension Writing {
    /// Whether the full stop at a token belongs to the word before it and does not end the sentence too.
    func ownsStop(at index: Int) -> Bool {
        isSymbol(index, ".") && !isSymbol(index + 1, ".") && !endsSentence(at: index)
    }

    /// Whether nothing is said behind a token: white space and closing marks alone, of which there are seldom more than a few.
    func endsSentence(at index: Int) -> Bool {
        var next = index + 1
        while next < index + 8 {
            switch self[next].kind {
            case .edge: return true
            case .space: break
            case .symbol where Punctuation.isClosing(self[next].scalar) || self[next].scalar == "\u{201D}": break
            default: return false
            }
            next += 1
        }
        return false
    }
}
