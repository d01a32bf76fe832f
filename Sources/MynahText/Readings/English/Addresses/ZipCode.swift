/// ZIP codes of the United States.
enum ZipCode {
    /// The code at a token, digit by digit, behind a state or the word: `MA 02129`, `CA 94105-1234`, `ZIP code 90210`.
    static func read(_ writing: Writing, _ index: Int) -> Said? {
        guard writing.digitCount(index) == 5, follows(writing, index) else { return nil }
        let numbers = EnglishNumbers(saysAnd: false)
        let isNamed =
            writing.isWord(index - 2, "code") || writing.isWord(index - 2, "is") || writing.isWord(index - 2, "zip")
        let parts = (isNamed ? [] : [.mark(",")]) + [Said.Part].words(numbers.digits(writing.bytes(index)))
        guard writing.isSymbol(index + 1, "-"), writing.digitCount(index + 2) == 4, writing.isBoundary(index + 3) else {
            return writing.isBoundary(index + 1) ? Said(parts: parts, end: index + 1) : nil
        }
        return Said(parts: parts + [.mark(",")] + .words(numbers.digits(writing.bytes(index + 2))), end: index + 3)
    }

    /// Whether a state stands before the token of a ZIP code.
    static func follows(_ writing: Writing, _ index: Int) -> Bool {
        guard writing[index - 1].kind == .space || writing[index - 1].kind == .symbol, isFigures(writing, index) else {
            return false
        }
        if writing.isSymbol(index - 1, "#") { return false }
        var before = writing[index - 2].kind == .symbol ? index - 3 : index - 2
        if writing.isWord(before, "is"), writing[before - 1].kind == .space { before -= 2 }
        guard writing[before].kind == .letters else { return false }
        let word = writing.lower(before)
        if writing[before].shape == .upper { return State.names[word] != nil || word == "dc" || word == "pr" }
        if word == "zip" || word == "zipcode" { return true }
        if word == "code" { return writing.wordBefore(before) == "zip" || writing.wordBefore(before) == "postal" }
        return writing[before].shape == .capitalized && State.lastWords.contains(word)
    }

    /// Whether five digits stand here that are no other number.
    static func isFigures(_ writing: Writing, _ index: Int) -> Bool {
        guard writing.digitCount(index) == 5 else { return false }
        return !writing.continuesNumber(at: index + 1)
    }
}
