extension ReadingKind {
    static let version = ReadingKind("version")
}

extension Reading {
    /// `v2.10.3`, `2.10.3`, `Python 3.11`, `v1.0-beta2`.
    static let version = Reading(.version, on: [.digits, .words("v")]) { writing, index in
        if writing.isWord(index, "v") { return VersionNumber.marked(writing, index) }
        return VersionNumber.bare(writing, index)
    }
}

/// The numbers of programs.
enum VersionNumber {
    /// Behind a `v`.
    static func marked(_ writing: Writing, _ index: Int) -> Said? {
        guard writing.isBoundary(index - 1) || index == 0, writing[index + 1].kind == .digits,
            let (parts, end, count) = numbers(writing, index + 1), writing[index].shape == .lower || count > 1
        else { return nil }
        let isNamed = ["version", "release"].contains(writing.wordBefore(index))
        return finished((isNamed ? [] : [.word("version")]) + parts, writing, end)
    }

    /// Three numbers or more that are no date, or two behind the name of a program.
    static func bare(_ writing: Writing, _ index: Int) -> Said? {
        guard writing.isBoundary(index - 1), !isFraction(writing, index),
            let (parts, end, count) = numbers(writing, index)
        else { return nil }
        let isNamed = count > 1 && programs.contains(writing.wordBefore(index)) && writing[index - 1].kind == .space
        guard isNamed || count > 2 && !isDate(writing, index, count) && !isGrouped(writing, index, count) else {
            return nil
        }
        return finished(parts, writing, end)
    }

    /// Numbers with a point between each.
    private static func numbers(_ writing: Writing, _ index: Int) -> (parts: [Said.Part], end: Int, count: Int)? {
        var parts = number(writing, index)
        var end = index + 1
        var count = 1
        while writing.isSymbol(end, "."), writing[end + 1].kind == .digits, count < 8 {
            parts += [.word("point")] + number(writing, end + 1)
            end += 2
            count += 1
        }
        guard !(writing.isSymbol(end, ".") && writing[end + 1].kind == .digits) else { return nil }
        return (parts, end, count)
    }

    private static func number(_ writing: Writing, _ index: Int) -> [Said.Part] {
        let digits = writing.bytes(index)
        let numbers = EnglishNumbers(saysAnd: false)
        let isPlain = digits.count < 4 && (digits.first != UInt8(ascii: "0") || digits.count == 1)
        return (isPlain ? numbers.cardinal(digits) : numbers.digits(digits)).map { .word($0) }
    }

    /// Adds what may stand behind the numbers, `-beta2`; `nil` where they are part of something else.
    private static func finished(_ parts: [Said.Part], _ writing: Writing, _ end: Int) -> Said? {
        var parts = parts
        var end = end
        while let stage = stage(writing, end), stage - end < 40 {
            parts += AddressWords.letters(writing, stage)
            end = stage + 1
            if writing.isSymbol(end, "."), writing[end + 1].kind == .digits { end += 1 }
            if writing[end].kind == .digits {
                parts += number(writing, end)
                end += 1
            }
        }
        return writing.isBoundary(end) ? Said(parts: parts, end: end) : nil
    }

    /// Where a word begins that names a state of the program: `-beta`, `rc1`, `+build`.
    private static func stage(_ writing: Writing, _ end: Int) -> Int? {
        let isDashed = writing.isSymbol(end, "-") || writing.isSymbol(end, "+")
        let stage = isDashed ? end + 1 : end
        guard writing[stage].kind == .letters else { return nil }
        return isDashed || stages.contains(writing.lower(stage)) ? stage : nil
    }

    /// Whether the number goes on from something before it: `,5.2.1`.
    private static func isFraction(_ writing: Writing, _ index: Int) -> Bool {
        guard let sign = writing.symbol(index - 1) else { return false }
        return sign == "." || sign == "," || sign == "/"
            || writing[index - 1].scalar.properties.generalCategory == .currencySymbol
    }

    /// Whether three numbers may be a day, 25.12.2023, 05.06.19, or what else is no version.
    private static func isDate(_ writing: Writing, _ index: Int, _ count: Int) -> Bool {
        guard count == 3, let first = writing.value(index), let second = writing.value(index + 2) else { return false }
        let digits = [writing.digitCount(index), writing.digitCount(index + 2), writing.digitCount(index + 4)]
        let isDay = first <= 31 && second <= 31 && digits[2] == 4 || digits[0] == 4 && second <= 12
        // Three, three and four digits are a number of a telephone.
        return isDay || digits == [3, 3, 4] || digits == [2, 2, 2] && second <= 12 && first <= 31
    }

    /// Whether the points part thousands: 1.234.567.
    private static func isGrouped(_ writing: Writing, _ index: Int, _ count: Int) -> Bool {
        (1..<count).allSatisfy { writing.digitCount(index + 2 * $0) == 3 }
    }

    private static let stages: WordSet = "a b rc alpha beta pre dev post preview"
    private static let programs: WordSet = """
        version versions ver release python swift node java javascript typescript php ruby perl rust kotlin scala ubuntu debian \
        fedora linux kernel ios ipados macos watchos tvos android windows chrome firefox safari cuda kubernetes docker \
        postgresql postgres mysql mariadb sqlite redis django rails react angular vue flask numpy pytorch tensorflow xcode \
        gcc clang llvm cmake git openssl nginx apache http tls ssl usb bluetooth hdmi gpt claude llama gemini kokoro ssml \
        unicode html css opengl vulkan directx unity blender kde gnome bash npm pip
        """
}
