extension ReadingKind {
    static let duration = ReadingKind("duration")
}

extension Reading {
    /// Lengths of time in hours, minutes and seconds: `1:05:30`, `3:45 min`, `2h 30m`, `45m10s`.
    static let duration = Reading(.duration, on: [.digits]) { writing, index in
        guard writing.opensFigures(index) else { return nil }
        return ElapsedTime.byColons(writing, index) ?? ElapsedTime.byUnits(writing, index)
    }
}

/// How long something took.
enum ElapsedTime {
    private static let units = ["hour", "minute", "second"]

    /// `1:05:30`, and `3:45 min`.
    static func byColons(_ writing: Writing, _ index: Int) -> Said? {
        guard writing.isSymbol(index + 1, ":"), (1...3).contains(writing.digitCount(index)),
            writing.digitCount(index + 2) == 2
        else { return nil }
        guard writing.isSymbol(index + 3, ":"), writing.digitCount(index + 4) == 2 else {
            return minutesAndSeconds(writing, index)
        }
        guard sixtieth(writing, index + 2), sixtieth(writing, index + 4), writing.isBoundary(index + 5),
            !writing.isSymbol(index + 5, ":"), !(ClockTime.read(writing, index)?.half != nil)
        else { return nil }
        return said(writing, zip([index, index + 2, index + 4], units), end: index + 5)
    }

    private static func sixtieth(_ writing: Writing, _ index: Int) -> Bool { (writing.value(index) ?? 60) < 60 }

    private static func minutesAndSeconds(_ writing: Writing, _ index: Int) -> Said? {
        let next = writing.skippingSpace(index + 3)
        guard sixtieth(writing, index + 2) else { return nil }
        if writing.isSymbol(next, "."), next == index + 3, let time = withFraction(writing, index) { return time }
        if let time = beyondHours(writing, index) { return time }
        switch writing[next].kind == .letters ? writing.lower(next) : "" {
        case "min", "mins", "minutes": return said(writing, zip([index, index + 2], units[1...]), end: next + 1)
        case "h", "hr", "hrs", "hours": return said(writing, zip([index, index + 2], units), end: next + 1)
        default: return nil
        }
    }

    /// `12:35.36`, as runners and swimmers are timed.
    private static func withFraction(_ writing: Writing, _ index: Int) -> Said? {
        guard (1...3).contains(writing.digitCount(index + 4)), writing.closesFigures(at: index + 5) else { return nil }
        let numbers = EnglishNumbers(saysAnd: writing.isBritish)
        var parts: [Said.Part] = []
        if let minutes = writing.value(index), minutes > 0 {
            parts = .words(numbers.cardinal(minutes) + [minutes == 1 ? "minute" : "minutes"]) + [.mark(",")]
        }
        let seconds = numbers.cardinal(writing.bytes(index + 2)) + ["point"] + numbers.digits(writing.bytes(index + 4))
        return Said(parts: parts + .words(seconds + ["seconds"]), end: index + 5)
    }

    /// More minutes than a day has hours: `45:30`.
    private static func beyondHours(_ writing: Writing, _ index: Int) -> Said? {
        guard let minutes = writing.value(index), (25...199).contains(minutes), let seconds = writing.value(index + 2),
            writing.closesFigures(at: index + 3)
        else { return nil }
        let numbers = EnglishNumbers(saysAnd: writing.isBritish)
        if seconds == 0 { return Said(numbers.cardinal(minutes) + ["minutes"], end: index + 3) }
        let rest = (seconds < 10 ? ["oh"] : []) + numbers.cardinal(seconds)
        return Said(numbers.cardinal(minutes) + rest, end: index + 3)
    }

    /// `2h 30m`: figures and units, at least two of them, from large to small.
    static func byUnits(_ writing: Writing, _ index: Int) -> Said? {
        var (next, end, last) = (index, index, -1)
        var found: [(Int, String)] = []
        while found.count < 4, (1...4).contains(writing.digitCount(next)), let unit = unit(writing, next + 1),
            unit.rank > last
        {
            found.append((next, unit.name))
            (last, end) = (unit.rank, unit.end)
            next = writing.skippingSpace(end)
            if writing.isSymbol(next, ",") { next = writing.skippingSpace(next + 1) }
        }
        if found.count == 1, last == 1, writing.digitCount(end) == 2, sixtieth(writing, end),
            writing.isBoundary(end + 1)
        {
            found.append((end, "minute"))
            end += 1
        }
        return found.count > 1 ? said(writing, found, end: end) : nil
    }

    private static func unit(_ writing: Writing, _ index: Int) -> (name: String, rank: Int, end: Int)? {
        let next = writing.skippingSpace(index)
        guard writing[next].kind == .letters else { return nil }
        switch writing.lower(next) {
        case "d" where next == index: return ("day", 0, next + 1)
        case "h" where next == index: return ("hour", 1, next + 1)
        case "hr", "hrs": return ("hour", 1, next + 1)
        case "m" where next == index: return ("minute", 2, next + 1)
        case "min", "mins": return ("minute", 2, next + 1)
        case "s" where next == index: return ("second", 3, next + 1)
        case "sec", "secs": return ("second", 3, next + 1)
        default: return nil
        }
    }

    private static func said(_ writing: Writing, _ amounts: some Sequence<(Int, String)>, end: Int) -> Said {
        let numbers = EnglishNumbers(saysAnd: writing.isBritish)
        var parts: [Said.Part] = []
        for (index, unit) in amounts {
            guard let value = writing.value(index), value > 0 else { continue }
            if !parts.isEmpty { parts.append(.mark(",")) }
            parts += .words(numbers.cardinal(value) + [value == 1 ? unit : unit + "s"])
        }
        return parts.isEmpty ? Said(["zero", "seconds"], end: end) : Said(parts: parts, end: end)
    }
}

extension ClockTime {
    /// Whether figures with seconds are a length of time rather than a time of day.
    func isDuration(_ writing: Writing, _ index: Int) -> Bool {
        let next = writing.skippingSpace(end)
        if minute != nil, half == nil, writing[next].kind == .letters {
            switch writing.lower(next) {
            case "min", "mins", "minutes", "hours", "hr", "hrs": return true
            default: break
            }
        }
        guard second != nil, half == nil, !isUniversal else { return false }
        switch writing.wordBefore(index) {
        case "at", "until", "since", "by", "before", "after", "from": return false
        case "in", "of", "for", "took", "time", "lasted", "runtime", "duration", "ran", "within": return true
        default: return writing.digitCount(index) == 1 || hour == 0
        }
    }
}
