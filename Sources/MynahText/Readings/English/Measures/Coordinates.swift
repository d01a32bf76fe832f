extension ReadingKind {
    static let coordinates = ReadingKind("coordinates")
}

extension Reading {
    /// Angles with a direction, or with minutes: `40.7128° N`, `40°42′46″N`, `12°30′`.
    static let coordinates = Reading(.coordinates, on: [.digits, .symbols("-\u{2212}")]) { writing, index in
        guard let degrees = Numeral.read(writing, index, signed: true) else { return nil }
        guard writing.isDegree(degrees.end) else { return unmarked(writing, degrees) }
        var words = AnglePart.words(writing, degrees, "degree")
        var end = degrees.end + 1
        let minutes = AnglePart.read(writing, end, "minute") { writing.isPrime($0) }
        let seconds = minutes.flatMap { AnglePart.read(writing, $0.end, "second") { writing.isDoublePrime($0) } }
        for part in [minutes, seconds] {
            guard let part else { break }
            words += part.words
            end = part.end
        }
        let letter = writing.skippingSpace(end)
        guard let direction = Direction.name(writing, letter) else {
            return minutes == nil ? nil : Said(words, end: end)
        }
        return Said(words + [direction], end: letter + 1)
    }

    /// Exact degrees with a direction alone: `40.7128 N`.
    private static func unmarked(_ writing: Writing, _ degrees: Numeral) -> Said? {
        let letter = writing.skippingSpace(degrees.end)
        guard let fraction = degrees.fraction, writing.digitCount(fraction) > 2, degrees.value(writing) ?? 181 < 181,
            let direction = Direction.name(writing, letter)
        else { return nil }
        return Said(AnglePart.words(writing, degrees, "degree") + [direction], end: letter + 1)
    }

    private enum Direction {
        static func name(_ writing: Writing, _ index: Int) -> String? {
            guard writing[index].shape == .single, writing.isBoundary(index + 1) else { return nil }
            switch writing[index].scalar {
            case "N": return "north"
            case "S": return "south"
            case "E": return "east"
            case "W": return "west"
            default: return nil
            }
        }
    }
}

/// Degrees, minutes or seconds.
private struct AnglePart {
    let words: [String]
    let end: Int

    static func read(
        _ writing: Writing,
        _ index: Int,
        _ name: String,
        isMark: (Int) -> Bool
    ) -> AnglePart? {
        guard let numeral = Numeral.read(writing, writing.skippingSpace(index)), !numeral.whole.isEmpty,
            isMark(numeral.end), numeral.value(writing) ?? 60 < 60
        else { return nil }
        return AnglePart(words: words(writing, numeral, name), end: numeral.end + 1)
    }

    static func words(_ writing: Writing, _ numeral: Numeral, _ name: String) -> [String] {
        let digits = numeral.digits(writing).drop { $0 == UInt8(ascii: "0") }
        let numbers = EnglishNumbers(saysAnd: writing.isBritish)
        var words = numeral.sign.map { [$0.rawValue] } ?? []
        words += numbers.cardinal(digits)
        if let fraction = numeral.fraction { words += ["point"] + numbers.digits(writing.bytes(fraction)) }
        return words + [numeral.isOne(writing) ? name : name + "s"]
    }
}

extension Writing {
    /// Whether a token is the sign of degrees.
    fileprivate func isDegree(_ index: Int) -> Bool { isSymbol(index, "\u{B0}") || isSymbol(index, "\u{BA}") }
}
