/// All readings of a language, in the order in which they are asked; the first that answers wins.
package struct ReadingRules: Sendable {
    package let readings: [Reading]
    /// Reads a stretch of text in the way that the caller's markup asks for; `nil` where it does not fit.
    package let readAs: @Sendable (_ writing: Writing, _ range: Range<Int>, _ wish: SayAs) -> (Said, ReadingKind)?

    private var onDigits = ReadingSet()
    private var onCapitals = ReadingSet()
    private var onCompounds = ReadingSet()
    private var onWords = ReadingSet()
    private var onSigns = ReadingSet()
    private var words: [String: ReadingSet] = [:]
    private var symbols: [Unicode.Scalar: ReadingSet] = [:]
    /// The lengths of trigger words, one bit each, so that most words are not looked up.
    private var lengths: UInt64 = 0

    /// Takes at most 128 readings.
    package init(
        _ readings: [Reading],
        readAs: @escaping @Sendable (_ writing: Writing, _ range: Range<Int>, _ wish: SayAs) -> (Said, ReadingKind)?
    ) {
        precondition(readings.count <= ReadingSet.capacity, "a language has at most 128 readings")
        self.readings = readings
        self.readAs = readAs
        for (index, reading) in readings.enumerated() {
            for trigger in reading.triggers { add(trigger, ReadingSet(index)) }
        }
    }

    private mutating func add(_ trigger: Reading.Trigger, _ reading: ReadingSet) {
        switch trigger {
        case .digits: onDigits.formUnion(reading)
        case .capitals: onCapitals.formUnion(reading)
        case .compound: onCompounds.formUnion(reading)
        case .anyWord: onWords.formUnion(reading)
        case .signs: onSigns.formUnion(reading)
        case .symbols(let scalars):
            for scalar in scalars.unicodeScalars { symbols[scalar, default: ReadingSet()].formUnion(reading) }
        case .words(let list):
            for word in list.split(separator: " ") {
                words[String(word), default: ReadingSet()].formUnion(reading)
                lengths |= 1 << UInt64(min(word.utf8.count, 63))
            }
        }
    }

    /// Whether there are none: everything is left to whoever speaks the language.
    package var isEmpty: Bool { readings.isEmpty }

    /// What the first reading that fits makes of the tokens from `index` on.
    package func read(_ writing: Writing, at index: Int) -> (Said, ReadingKind)? {
        var asked = readings(for: writing, at: index)
        while let number = asked.popFirst() {
            let reading = readings[number]
            if let said = reading.read(writing, index), said.end > index { return (said, reading.kind) }
        }
        return nil
    }

    private func readings(for writing: Writing, at index: Int) -> ReadingSet {
        let token = writing[index]
        switch token.kind {
        case .digits: return onDigits
        case .symbol:
            let named = symbols[token.scalar] ?? ReadingSet()
            return token.isASCII ? named : named.union(onSigns)
        case .letters: break
        case .space, .edge: return ReadingSet()
        }
        var asked = onWords
        if token.shape != .lower, token.shape != .capitalized { asked.formUnion(onCapitals) }
        if isCompound(writing, index) { asked.formUnion(onCompounds) }
        if lengths & (1 << UInt64(min(token.range.count, 63))) != 0, let found = words[writing.lower(index)] {
            asked.formUnion(found)
        }
        return asked
    }

    private func isCompound(_ writing: Writing, _ index: Int) -> Bool {
        switch writing[index + 1].kind {
        case .digits, .letters: true
        case .symbol:
            writing[index + 2].kind == .letters || writing[index + 2].kind == .digits
                || writing[index + 2].kind == .symbol
        case .space, .edge: false
        }
    }
}
