/// Text one character after another.
enum SayAsCharacters {
    /// Each letter, digit and sign by its name; a rest where white space stands.
    static func characters(_ stretch: Stretch) -> [Said.Part] {
        var parts: [Said.Part] = []
        forEachScalar(stretch) { scalar in
            if scalar.properties.isWhitespace {
                parts.rest()
            } else if let part = part(of: scalar) {
                parts.append(part)
            }
        }
        return parts
    }

    /// The same in groups that a listener can write down: `RF543dc2` is R F, five four three, D C, two.
    static func groups(_ stretch: Stretch) -> [Said.Part] {
        var parts: [Said.Part] = []
        var run: [Said.Part] = []
        var runClass = Class.none
        forEachScalar(stretch) { scalar in
            let next = Class(scalar)
            if next != runClass || next == .sign { parts.add(run.grouped); run = [] }
            runClass = next
            if let part = part(of: scalar) { run.append(part) }
        }
        parts.add(run.grouped)
        return parts
    }

    /// Each digit by its name; a point is said, and what else parts digits is a rest.
    static func digits(_ stretch: Stretch) -> [Said.Part] {
        var parts: [Said.Part] = []
        forEachScalar(stretch) { scalar in
            switch Class(scalar) {
            case .digit, .letter: if let part = part(of: scalar) { parts.append(part) }
            case .sign where scalar == ".": parts.append(.word("point"))
            case .sign, .none: parts.rest()
            }
        }
        return parts
    }

    /// What kind of thing a character is.
    private enum Class {
        case none, letter, digit, sign

        init(_ scalar: Unicode.Scalar) {
            if scalar.properties.isWhitespace {
                self = .none
            } else if scalar.isWordLetter {
                self = .letter
            } else {
                self = scalar.isASCII && UInt8(scalar.value).isASCIIDigit ? .digit : .sign
            }
        }
    }

    private static func forEachScalar(_ stretch: Stretch, _ body: (Unicode.Scalar) -> Void) {
        let range = stretch.writing.range(0..<stretch.count)
        var offset = range.lowerBound
        while offset < range.upperBound, let (scalar, length) = stretch.writing.source.scalar(at: offset) {
            body(scalar)
            offset += length
        }
    }

    private static func part(of scalar: Unicode.Scalar) -> Said.Part? {
        switch Class(scalar) {
        case .letter: .letter(String(Character(scalar)).uppercased())
        case .digit: .word(EnglishNumbers(saysAnd: false).digits([UInt8(scalar.value)])[0])
        case .sign: SignName.name(of: scalar).map { .word($0) }
        case .none: nil
        }
    }
}

extension [Said.Part] {
    /// A rest, unless one is there already or nothing has been said.
    mutating func rest() {
        guard let last else { return }
        if case .mark = last { return }
        append(.mark(","))
    }

    /// Adds what is said after a rest.
    mutating func add(_ parts: [Said.Part]) {
        guard !parts.isEmpty else { return }
        rest()
        self += parts
    }

    /// These with a rest after every three; what would leave one alone at the end goes by twos.
    fileprivate var grouped: [Said.Part] {
        guard count > 4 || (count == 4 && !isLetters) else { return self }
        var groups: [Said.Part] = []
        var start = 0
        while start < count {
            let size = (count - start) % 3 == 1 && count - start <= 4 ? 2 : 3
            groups.add(Array(self[start..<Swift.min(count, start + size)]))
            start += size
        }
        return groups
    }

    private var isLetters: Bool {
        if case .letter = first { true } else { false }
    }
}
