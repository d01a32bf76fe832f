/// Clock times and durations.
enum SayAsTime {
    /// `2:30pm`, `14:30:05`; as `ms`, or with the signs of feet and inches, a duration.
    static func parts(_ stretch: Stretch, format: String?) -> [Said.Part]? {
        let letters = (format ?? "").lowercased()
        if letters == "ms" || stretch.hasPrimes { return duration(stretch, format: letters) }
        if letters.isEmpty, let (parts, _) = stretch.readWhole(as: .sayAsTime) { return parts }
        guard stretch.isForm, let clock = Clock(stretch, isHour: letters == "h") else { return nil }
        return clock.parts(stretch.numbers)
    }

    /// `1:05:30`, `5:30` as `ms`, `1'21"`.
    static func duration(_ stretch: Stretch, format: String?) -> [Said.Part]? {
        guard stretch.isForm else { return nil }
        if stretch.hasPrimes { return primes(stretch) }
        guard let fields = stretch.colonFields, fields.count > 1 else { return nil }
        let letters = (format ?? "").lowercased().unicodeScalars.filter { "hms".unicodeScalars.contains($0) }
        let isShort = letters.count == 2 && letters.first == "h"
        let units =
            fields.count == 3 ? ["hour", "minute", "second"] : isShort ? ["hour", "minute"] : ["minute", "second"]
        return counted(zip(fields, units).map { (value: $0, unit: $1) }, stretch.numbers)
    }

    private static func primes(_ stretch: Stretch) -> [Said.Part]? {
        var fields: [(value: Int, unit: String)] = []
        var index = 0
        while index < stretch.count {
            guard let value = stretch.writing.value(index), let unit = stretch.writing.primeUnit(index + 1) else {
                return nil
            }
            fields.append((value: value, unit: unit))
            index = stretch.writing.skippingSpace(index + 2)
        }
        return counted(fields, stretch.numbers)
    }

    /// What is not zero, with its unit.
    private static func counted(_ fields: [(value: Int, unit: String)], _ numbers: EnglishNumbers) -> [Said.Part] {
        let present = fields.contains { $0.value > 0 } ? fields.filter { $0.value > 0 } : Array(fields.suffix(1))
        return .saying(present.flatMap { numbers.cardinal($0.value) + [$0.value == 1 ? $0.unit : $0.unit + "s"] })
    }
}

/// A time of day in figures.
private struct Clock {
    private let hour: Int
    private let minute: Int?
    private let second: Int?
    /// `A` or `P`.
    private var half: String?

    /// Reads a time; `isHour` tells that a number alone is one.
    init?(_ stretch: Stretch, isHour: Bool = false) {
        let writing = stretch.writing
        var end = stretch.count
        if end > 1, writing.isSymbol(end - 1, "?") || writing.isWord(end - 1, "h") { end -= 1 }
        if writing.isSymbol(end - 1, ".") { end -= 1 }
        if writing.isWord(end - 1, "m"), writing.isSymbol(end - 2, ".") { end -= 2 }
        if let half = Self.halves.first(where: { writing.isWord(end - 1, $0.word) })?.letter {
            self.half = half
            end -= 1
        }
        if writing[end - 1].kind == .space { end -= 1 }
        guard let fields = stretch.rowOfFields(before: end) ?? stretch.colonFields(before: end),
            let hour = fields.first, fields.count <= 3
        else {
            return nil
        }
        let isEnough = fields.count > 1 || half != nil || isHour
        guard hour <= (half == nil ? 24 : 12), fields.dropFirst().allSatisfy({ $0 < 60 }), isEnough else { return nil }
        self.hour = hour
        self.minute = fields.count > 1 ? fields[1] : nil
        self.second = fields.count > 2 ? fields[2] : nil
    }

    private static let halves: [(word: StaticString, letter: String)] = [
        ("am", "A"), ("pm", "P"), ("a", "A"), ("p", "P"),
    ]

    func parts(_ numbers: EnglishNumbers) -> [Said.Part] {
        var words = numbers.cardinal(hour)
        switch minute ?? 0 {
        case 0 where half != nil: break
        case 0: words += second == nil ? (1...12).contains(hour) ? ["o'clock"] : ["hundred"] : ["zero"]
        case 1...9: words += ["oh"] + numbers.cardinal(minute ?? 0)
        default: words += numbers.cardinal(minute ?? 0)
        }
        if let second, second > 0 { words += ["and"] + numbers.cardinal(second) + [second == 1 ? "second" : "seconds"] }
        return .saying(words) + (half.map { [.letter($0), .letter("M")] } ?? [])
    }
}

extension Stretch {
    /// Whether the signs of minutes and seconds stand in it.
    fileprivate var hasPrimes: Bool { isForm && (0..<count).contains { writing.primeUnit($0) != nil } }

    /// The numbers between colons; `nil` where anything else stands there.
    fileprivate var colonFields: [Int]? { colonFields(before: count) }

    /// The hours, minutes and perhaps seconds of figures in one row: `0730`, `120134`.
    fileprivate func rowOfFields(before end: Int) -> [Int]? {
        guard end == 1, writing.digitCount(0) == 4 || writing.digitCount(0) == 6, let value = writing.value(0) else {
            return nil
        }
        let pairs = [value / 10_000, value / 100 % 100, value % 100]
        return writing.digitCount(0) == 4 ? Array(pairs.dropFirst()) : pairs
    }

    fileprivate func colonFields(before end: Int) -> [Int]? {
        guard end > 0, end % 2 == 1, end <= 5 else { return nil }
        var fields: [Int] = []
        for index in 0..<end {
            if index % 2 == 1 {
                guard writing.isSymbol(index, ":") || writing.isSymbol(index, ".") else { return nil }
            } else {
                guard let value = writing.value(index) else { return nil }
                fields.append(value)
            }
        }
        return fields
    }
}

extension Writing {
    /// The unit that a prime or a double prime stands for.
    fileprivate func primeUnit(_ index: Int) -> String? {
        switch symbol(index) {
        case "'", "\u{2032}", "\u{2019}": "minute"
        case "\"", "\u{2033}", "\u{201D}": "second"
        default: nil
        }
    }
}
