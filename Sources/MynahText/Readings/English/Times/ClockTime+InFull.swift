extension ClockTime {
    /// Times of four figures before "hours": `0800 hours`, `at 1430 hrs`.
    static func inFull(_ writing: Writing, _ index: Int) -> Said? {
        guard writing.digitCount(index) == 4, let value = writing.value(index), value <= 2400, value % 100 < 60
        else { return nil }
        let next = writing.skippingSpace(index + 1)
        let isShown =
            value < 1000 || ["at", "by", "until", "from", "before", "after"].contains(writing.wordBefore(index))
        guard isShown, ["hours", "hrs", "hr"].contains(writing.wordAfter(index + 1)) else { return nil }
        let numbers = EnglishNumbers(saysAnd: false)
        let minutes = value % 100 == 0 ? ["hundred"] : (value % 100 < 10 ? ["oh"] : []) + numbers.cardinal(value % 100)
        let hours = (value < 1000 ? ["oh"] : []) + (value < 100 ? ["oh"] : numbers.cardinal(value / 100))
        return Said(hours + minutes + ["hours"], end: next + 1)
    }
}
