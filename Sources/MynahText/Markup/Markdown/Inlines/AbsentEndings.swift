/// Endings that the rest of a block is known not to have.
struct AbsentEndings {
    var comment = false
    var instruction = false
    var declaration = false
    var characterData = false
    var dollars = false
    var parenthesis = false
    var bracket = false
    var environment = false
}

extension InlineText {
    /// Behind the first `ending` at `offset` or behind it; where there is none, `isAbsent` says so from now on.
    func end(of ending: StaticString, from offset: Int, unless isAbsent: inout Bool) -> Int? {
        guard !isAbsent else { return nil }
        let count = ending.utf8CodeUnitCount
        var start = offset
        while start + count <= bytes.count {
            if bytes[start] == ending.utf8Start[0], has(ending, at: start) { return start + count }
            start += 1
        }
        isAbsent = true
        return nil
    }

    /// Whether `word` stands at `offset`.
    func has(_ word: StaticString, at offset: Int) -> Bool {
        guard offset + word.utf8CodeUnitCount <= bytes.count else { return false }
        for index in 0..<word.utf8CodeUnitCount where bytes[offset + index] != word.utf8Start[index] { return false }
        return true
    }
}
