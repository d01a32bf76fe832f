import MynahJSON

/// What a word without quotation marks means in TOML.
enum TOMLScalar {
    /// The word's meaning; `nil` when it has none.
    static func content(of word: String) -> ConfigValue.Content? {
        switch word {
        case "true": .boolean(true)
        case "false": .boolean(false)
        case "inf", "+inf": .number(.infinity)
        case "-inf": .number(-.infinity)
        case "nan", "+nan", "-nan": .number(.nan)
        default: isDateOrTime(word) ? .text(word) : number(word)
        }
    }

    /// Whether the word is a date of the calendar, `2024-02-29`.
    static func isDate(_ word: some StringProtocol) -> Bool {
        guard let parts = numbers(in: word, shaped: "dddd-dd-dd") else { return false }
        let (year, month, day) = (parts[0], parts[1], parts[2])
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return (1...12).contains(month) && (1...lengths[month - 1]).contains(day)
    }

    private static func isDateOrTime(_ word: String) -> Bool {
        if isDate(word) || isTime(word[...]) { return true }
        let date = word.prefix(10)
        guard isDate(date), let separator = word.dropFirst(10).first, "Tt ".contains(separator) else { return false }
        let time = word.dropFirst(11)
        if time.hasSuffix("Z") || time.hasSuffix("z") { return isTime(time.dropLast()) }
        if isTime(time) { return true }
        let offset = time.suffix(6)
        guard let sign = offset.first, "+-".contains(sign) else { return false }
        guard let parts = numbers(in: offset.dropFirst(), shaped: "dd:dd") else { return false }
        return parts[0] < 24 && parts[1] < 60 && isTime(time.dropLast(6))
    }

    private static func isTime(_ word: Substring) -> Bool {
        guard let parts = numbers(in: word.prefix(8), shaped: "dd:dd:dd") else { return false }
        guard parts[0] < 24, parts[1] < 60, parts[2] <= 60 else { return false }
        let fraction = word.dropFirst(8)
        return fraction.isEmpty
            || (fraction.first == "." && fraction.count > 1 && fraction.dropFirst().utf8.allSatisfy(\.isDigit))
    }

    /// The numbers of a text that has digits where `shape` has `d`, and else the same.
    private static func numbers(in text: some StringProtocol, shaped shape: StaticString) -> [Int]? {
        let shape = Array("\(shape)".utf8)
        guard text.utf8.count == shape.count else { return nil }
        for (byte, wanted) in zip(text.utf8, shape) {
            guard wanted == UInt8(ascii: "d") ? byte.isDigit : byte == wanted else { return nil }
        }
        return text.utf8.split { !$0.isDigit }.map { $0.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } }
    }

    private static func number(_ word: String) -> ConfigValue.Content? {
        for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] where word.hasPrefix(prefix) {
            let digits = word.dropFirst(2)
            guard digits.first != "-", digits.first != "+" else { return nil }
            guard let plain = withoutUnderscores(digits, radix: radix) else { return nil }
            return Int64(plain, radix: radix).map { .integer($0) }
        }
        let body = word.first.map { "+-".contains($0) } == true ? word.dropFirst() : word[...]
        let sign = word.hasPrefix("-") ? "-" : ""
        if let digits = decimal(body) { return Int64(sign + digits).map { .integer($0) } }
        return fraction(body).flatMap { Double(sign + $0) }.map { .number($0) }
    }

    /// `1.5`, `1e3`, `1.5e-3` without underscores.
    private static func fraction(_ body: Substring) -> String? {
        let halves = body.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "e" || $0 == "E" }
        let parts = halves[0].split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard halves.count == 2 || parts.count == 2, var text = decimal(parts[0]) else { return nil }
        if parts.count == 2 {
            guard let digits = withoutUnderscores(parts[1], radix: 10) else { return nil }
            text += "." + digits
        }
        if halves.count == 2 {
            let sign = halves[1].first.map { "+-".contains($0) } == true ? String(halves[1].prefix(1)) : ""
            guard let digits = withoutUnderscores(halves[1].dropFirst(sign.count), radix: 10) else { return nil }
            text += "e" + sign + digits
        }
        return text
    }

    /// Digits of which the first is not a needless 0.
    private static func decimal(_ text: Substring) -> String? {
        guard let digits = withoutUnderscores(text, radix: 10) else { return nil }
        return digits.count > 1 && digits.hasPrefix("0") ? nil : digits
    }

    /// Digits with the underscores between them taken out; `nil` for anything else.
    private static func withoutUnderscores(_ text: Substring, radix: Int) -> String? {
        let groups = text.utf8.split(separator: UInt8(ascii: "_"), omittingEmptySubsequences: false)
        let areDigits = groups.allSatisfy { group in
            !group.isEmpty && group.allSatisfy { ($0.hexadecimalValue).map { $0 < radix } ?? false }
        }
        return areDigits ? String(decoding: groups.joined(), as: UTF8.self) : nil
    }
}
