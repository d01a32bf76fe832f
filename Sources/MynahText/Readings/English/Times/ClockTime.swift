extension ReadingKind {
    static let time = ReadingKind("time")
}

extension Reading {
    /// Times of the clock and stretches between two: `10:45 a.m.`, `14:30`, `5pm`, `9:00-17:00`, `9–11 a.m.`, `10.30am`, `0800 hours`.
    static let clockTime = Reading(.time, on: [.digits]) { writing, index in
        guard writing.opensFigures(index) else { return nil }
        if let time = ClockTime.read(writing, index), !time.isDuration(writing, index) {
            guard let dash = writing.dash(at: time.end), let last = ClockTime.read(writing, dash) else {
                return Said(parts: time.parts(writing), end: time.end)
            }
            return Said(parts: time.parts(writing) + [.word("to")] + last.parts(writing), end: last.end)
        }
        return ClockTime.bareHours(writing, index) ?? ClockTime.inFull(writing, index)
    }
}

/// A time of the clock.
struct ClockTime: Hashable, Sendable {
    /// From 0 to 24.
    let hour: Int
    var minute: Int?
    var second: Int?
    /// `A` or `P`, of a.m. and p.m.
    var half: String?
    /// Whether the time is said to be of the world's own zone, by a Z or by its distance from it.
    var isUniversal = false
    /// How far the zone is from the world's own, in words.
    var distance: [String] = []
    /// The word behind twelve o'clock that tells noon from midnight.
    var isNamed = false
    /// The token behind it.
    var end: Int

    /// The time at a token; one without minutes must say which half of the day it is in.
    static func read(_ writing: Writing, _ index: Int) -> ClockTime? {
        guard (1...2).contains(writing.digitCount(index)), let hour = writing.value(index), hour <= 24 else {
            return nil
        }
        var time = ClockTime(hour: hour, end: index + 1)
        time.readMinutes(writing)
        time.readHalf(writing)
        if time.half != nil, !(1...12).contains(hour), time.minute == nil { return nil }
        guard time.half != nil || (time.minute != nil && !writing.isSymbol(index + 1, ".")) else { return nil }
        if time.half == nil { time.readZone(writing) }
        let next = writing.skippingSpace(time.end)
        time.isNamed =
            writing.isWord(next, "noon") || writing.isWord(next, "midnight") || writing.isWord(next, "midday")
        guard writing[time.end].kind != .digits, time.half != nil || writing.isBoundary(time.end) else { return nil }
        return time
    }

    /// Hours without minutes that only another time shows to be such: the 9 of `9–11 a.m.`.
    static func bareHours(_ writing: Writing, _ index: Int) -> Said? {
        guard (1...2).contains(writing.digitCount(index)), let hour = writing.value(index), (1...12).contains(hour),
            let dash = writing.dash(at: index + 1), let last = read(writing, dash), last.half != nil
        else { return nil }
        let words = EnglishNumbers(saysAnd: false).cardinal(hour) + ["to"]
        return Said(parts: .words(words) + last.parts(writing), end: last.end)
    }

    /// What is said.
    func parts(_ writing: Writing) -> [Said.Part] {
        let numbers = EnglishNumbers(saysAnd: false)
        var words = numbers.cardinal(hour) + minuteWords(numbers)
        if let second, second > 0 {
            words += ["and"] + numbers.cardinal(second) + [second == 1 ? "second" : "seconds"]
        }
        var parts: [Said.Part] = .words(words)
        if let half { parts += [.letter(half), .letter("M")] }
        return isUniversal ? parts + .letters("UTC".utf8) + .words(distance) : parts
    }

    private func minuteWords(_ numbers: EnglishNumbers) -> [String] {
        guard let minute else { return [] }
        if minute > 0 { return (minute < 10 ? ["oh"] : []) + numbers.cardinal(minute) }
        if half != nil || isNamed { return [] }
        return (1...12).contains(hour) ? ["o'clock"] : ["hundred"]
    }

    private mutating func readMinutes(_ writing: Writing) {
        let sign = writing.symbol(end)
        guard sign == ":" || sign == ".", writing.digitCount(end + 1) == 2, let minute = writing.value(end + 1),
            minute < 60, hour < 24 || minute == 0
        else { return }
        self.minute = minute
        end += 2
        if sign == ":", writing.isSymbol(end, "."), writing[end + 1].kind == .digits {
            return self.minute = nil
        }
        guard sign == ":", writing.isSymbol(end, ":"), writing.digitCount(end + 1) == 2,
            let second = writing.value(end + 1), second <= 60
        else { return }
        self.second = second
        end += 2
        if writing.isSymbol(end, "."), writing.digitCount(end + 1) >= 2 { end += 2 }
    }

    private mutating func readHalf(_ writing: Writing) {
        let next = writing.skippingSpace(end)
        let isLoose = next > end
        if writing.isWord(next, "am") || writing.isWord(next, "pm") {
            guard !isLoose || writing.isBoundary(next + 1), writing[next].shape != .mixed else { return }
            setHalf(writing, next)
            end = next + (writing.ownsStop(at: next + 1) && writing[next].shape == .lower ? 2 : 1)
        } else if writing.isWord(next, "a") || writing.isWord(next, "p"), writing.isSymbol(next + 1, ".") {
            let letter = writing[next + 2].kind == .space && writing.isWord(next + 3, "m") ? next + 3 : next + 2
            guard writing.isWord(letter, "m") else { return }
            setHalf(writing, next)
            end = writing.ownsStop(at: letter + 1) ? letter + 2 : letter + 1
        }
    }

    private mutating func setHalf(_ writing: Writing, _ index: Int) {
        half = writing.lower(index).hasPrefix("a") ? "A" : "P"
    }

    private mutating func readZone(_ writing: Writing) {
        if writing[end].kind == .letters, writing.text(end) == "Z" {
            isUniversal = true
            end += 1
        } else if second != nil, let (words, offsetEnd) = ZoneOffset.read(writing, end) {
            (isUniversal, distance, end) = (true, words, offsetEnd)
        } else if minute != nil, writing.isWord(end, "h"), writing.isBoundary(end + 1) {
            end += 1
        }
    }
}
