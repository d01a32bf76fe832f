import MynahText

/// The letters of one word, or of a part of one, as the dictionary writes them: ASCII, with the capitals that it has.
struct EnglishWord {
    let letters: ArraySlice<UInt8>
    let tag: PartOfSpeech
    let capitals: Capitals

    /// How much more it is stressed than the dictionary says, in half steps.
    let stress: Int?

    enum Capitals {
        case none, some, all
    }

    /// A word in capitals is spoken with more stress.
    init(_ letters: ArraySlice<UInt8>, tag: PartOfSpeech) {
        self.letters = letters
        self.tag = tag
        var hasUpper = false
        var hasLower = false
        for byte in letters {
            if byte != byte.asciiLowercased { hasUpper = true } else if byte != byte.asciiUppercased { hasLower = true }
        }
        capitals = !hasUpper ? .none : hasLower ? .some : .all
        stress = !hasUpper ? nil : hasLower ? 1 : 4
    }

    /// Another spelling of a word whose stress is settled.
    init(_ letters: ArraySlice<UInt8>, tag: PartOfSpeech, stress: Int?) {
        self.letters = letters
        self.tag = tag
        self.stress = stress
        capitals = letters.allSatisfy { $0 == $0.asciiLowercased } ? .none : .some
    }

    /// A part of this word, or what it is made of.
    func with(_ letters: ArraySlice<UInt8>) -> EnglishWord { EnglishWord(letters, tag: tag, stress: stress) }

    var lowercased: [UInt8] { letters.map { $0.asciiLowercased } }

    /// Whether no letter but the first is a capital.
    var isCapitalized: Bool {
        capitals != .none && letters.dropFirst().allSatisfy { $0 == $0.asciiLowercased }
    }

    var isAllLetters: Bool { letters.allSatisfy { $0.isASCIILetter } }

    /// Whether it is this word in small letters, capitals or both.
    func isAnyCase(of word: StaticString) -> Bool {
        guard letters.count == word.utf8CodeUnitCount else { return false }
        return word.withUTF8Buffer { zip(letters, $0).allSatisfy { $0.asciiLowercased == $1 } }
    }

    func ends(with ending: StaticString) -> Bool { letters.ends(with: ending) }
}

extension ArraySlice<UInt8> {
    /// Whether these are its last bytes.
    func ends(with ending: StaticString) -> Bool {
        let count = ending.utf8CodeUnitCount
        guard count <= self.count else { return false }
        return ending.withUTF8Buffer { suffix(count).elementsEqual($0) }
    }
}
