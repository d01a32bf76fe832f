extension ReadingKind {
    static let romanNumeral = ReadingKind("roman numeral")
}

extension Reading {
    /// Roman numerals, where what stands before them shows that they are numbers: `Chapter IV`, `Henry VIII`, `World War II`.
    static let romanNumeral = Reading(
        .romanNumeral,
        on: [.capitals, .words("ii iii iv vi vii viii ix xi xii xiii xiv xv xvi xvii xviii xix xx")]
    ) { writing, index in
        guard let numeral = RomanNumeral.read(writing, index) else { return nil }
        return RomanContext(writing: writing, index: index, numeral: numeral).said
    }
}

/// A number in Roman figures.
struct RomanNumeral {
    /// Its value, from 1 to 3999.
    let value: Int
    /// How many letters it has.
    let length: Int
    /// Whether none but `I`, `V` and `X` are in it: the others make words and initials too often.
    let isSmall: Bool
    /// Whether it ends in `'s`.
    let isPossessive: Bool

    /// The numeral that a token is; `nil` where it is none, or not written as Romans are supposed to have done.
    static func read(_ writing: Writing, _ index: Int) -> RomanNumeral? {
        guard writing[index].kind == .letters, (1...18).contains(writing[index].range.count) else { return nil }
        var letters = Array(writing.bytes(index))
        let isPossessive = !writing[index].isASCII || letters.contains(UInt8(ascii: "'"))
        if isPossessive {
            let text = writing.lower(index)
            guard text.hasSuffix("'s") else { return nil }
            letters = text.utf8.dropLast(2).map { $0.asciiUppercased }
        }
        letters = letters.map { $0.asciiUppercased }
        guard let value = value(of: letters), figures(value) == letters else { return nil }
        let isSmall = letters.allSatisfy { [UInt8(ascii: "I"), UInt8(ascii: "V"), UInt8(ascii: "X")].contains($0) }
        return RomanNumeral(value: value, length: letters.count, isSmall: isSmall, isPossessive: isPossessive)
    }

    private static func value(of letters: [UInt8]) -> Int? {
        var sum = 0
        var last = 0
        for letter in letters.reversed() {
            guard let value = value(of: letter) else { return nil }
            sum += value < last ? -value : value
            last = max(last, value)
        }
        return (1...3999).contains(sum) ? sum : nil
    }

    private static func value(of letter: UInt8) -> Int? {
        switch letter {
        case UInt8(ascii: "I"): 1
        case UInt8(ascii: "V"): 5
        case UInt8(ascii: "X"): 10
        case UInt8(ascii: "L"): 50
        case UInt8(ascii: "C"): 100
        case UInt8(ascii: "D"): 500
        case UInt8(ascii: "M"): 1000
        default: nil
        }
    }

    private static let steps: [(Int, String)] = [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
        (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]

    private static func figures(_ value: Int) -> [UInt8] {
        var rest = value
        var figures: [UInt8] = []
        for (step, letters) in steps {
            while rest >= step {
                figures += Array(letters.utf8)
                rest -= step
            }
        }
        return figures
    }
}
