extension ReadingKind {
    static let weekday = ReadingKind("weekday")
}

extension Reading {
    /// Weekdays cut short: `Mon, Jan 5`, `Sat. 3rd`, `Tue–Thu`.
    static let weekday = Reading(.weekday, on: [.words(Weekday.triggers)]) { writing, index in
        guard let day = Weekday.read(writing, index) else { return nil }
        guard let dash = writing.dash(at: day.end), let last = Weekday.read(writing, dash) else {
            return Said([day.name], end: day.end)
        }
        return Said([day.name, "to", last.name], end: last.end)
    }
}

/// A weekday's name cut short.
struct Weekday: Hashable, Sendable {
    /// Its whole name.
    let name: String
    /// The token behind it, its full stop included.
    let end: Int

    /// Every word that may be one.
    static let triggers = "mon tue tues wed weds thu thur thurs fri sat sun"

    /// The weekday at a token; words that mean other things need a day, a number or a word of time beside them.
    static func read(_ writing: Writing, _ index: Int) -> Weekday? {
        let token = writing[index]
        guard token.kind == .letters, token.shape == .capitalized, writing.isBoundary(index - 1),
            let name = names[writing.lower(index)]
        else { return nil }
        let end = writing.ownsStop(at: index + 1) ? index + 2 : index + 1
        let isDoubtful = ["mon", "sat", "sun", "wed"].contains(writing.lower(index))
        guard !isDoubtful || isShown(writing, index, end) else { return nil }
        return Weekday(name: name, end: end)
    }

    private static func isShown(_ writing: Writing, _ index: Int, _ end: Int) -> Bool {
        if timeWords.contains(writing.wordBefore(index)) { return true }
        if isName(writing, writing.dash(at: end)) || isName(writing, writing.dashBefore(index)) { return true }
        let sign = writing.skippingSpace(end)
        let isList = isJoint(writing, sign)
        let next = writing.skippingSpace(isList ? sign + 1 : end)
        let before = writing[index - 1].kind == .space ? index - 2 : index - 1
        if isJoint(writing, before), isName(writing, named(writing, before)) { return true }
        if Month.read(writing, next) != nil || isName(writing, next) { return true }
        return writing[next].kind == .digits && (isList || next > index + 1)
    }

    /// The token before what joins the items of a list, over white space and a comma: `Tue, or Wed`.
    private static func named(_ writing: Writing, _ joint: Int) -> Int {
        let before = writing[joint - 1].kind == .space ? joint - 2 : joint - 1
        return writing.isSymbol(before, ",") ? before - 1 : before
    }

    /// Whether what joins the items of a list stands at a token.
    private static func isJoint(_ writing: Writing, _ index: Int) -> Bool {
        if let sign = writing.symbol(index) { return [",", "/", "&"].contains(sign) }
        return writing.isWord(index, "and") || writing.isWord(index, "or")
    }

    /// Whether the token is a weekday's name cut short.
    private static func isName(_ writing: Writing, _ index: Int?) -> Bool {
        guard let index, writing[index].kind == .letters, writing[index].range.count <= 5 else { return false }
        return names[writing.lower(index)] != nil
    }

    private static let timeWords: Set<String> = [
        "on", "every", "each", "next", "last", "this", "until", "by", "since", "from", "closed", "open",
    ]

    private static let names = [
        "mon": "Monday", "tue": "Tuesday", "tues": "Tuesday", "wed": "Wednesday", "weds": "Wednesday",
        "thu": "Thursday", "thur": "Thursday", "thurs": "Thursday", "fri": "Friday", "sat": "Saturday",
        "sun": "Sunday",
    ]
}

extension Writing {
    /// The token behind a dash at `index` that joins two ends of a range, with white space around it or none.
    func dash(at index: Int) -> Int? {
        let sign = skippingSpace(index)
        guard let scalar = symbol(sign),
            ["-", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}"].contains(scalar)
        else { return nil }
        guard (self[index].kind == .space) == (self[sign + 1].kind == .space) else { return nil }
        return skippingSpace(sign + 1)
    }

    /// The token before a dash right before `index`.
    func dashBefore(_ index: Int) -> Int? {
        guard let scalar = symbol(index - 1), scalar == "-" || scalar == "\u{2013}" else { return nil }
        return index - 2
    }
}
