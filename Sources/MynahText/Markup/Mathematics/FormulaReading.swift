/// What is said for a formula.
struct FormulaReading {
    /// Words, and the bytes that they stand for.
    struct Piece {
        var text: String
        var range: Range<Int>
        /// Whether it is one letter, said by its name.
        let isLetter: Bool

        /// Whether it is punctuation, which is no word.
        var isMark: Bool { text.utf8.allSatisfy { " ,;:.!?".utf8.contains($0) } }
    }

    /// A command that is not known.
    struct UnknownCommand {
        let text: String
        let range: Range<Int>
    }

    var pieces: [Piece] = []
    var unknown: [UnknownCommand] = []

    /// Gives pieces whose ranges overlap or are empty one range, so that each byte is said once; marks beside words take none of it.
    mutating func shareRanges(within whole: Range<Int>) {
        var start = 0
        while start < pieces.count {
            var range = pieces[start].range
            var end = start + 1
            while end < pieces.count,
                range.isEmpty || pieces[end].range.isEmpty || pieces[end].range.lowerBound < range.upperBound
            {
                range = range.lowerBound..<max(range.upperBound, pieces[end].range.upperBound)
                end += 1
            }
            if range.isEmpty { range = start == 0 ? whole : pieces[start - 1].range }
            let hasWords = pieces[start..<end].contains { !$0.isMark }
            for index in start..<end {
                let isSilent = hasWords && pieces[index].isMark
                pieces[index].range = isSilent ? range.lowerBound..<range.lowerBound : range
            }
            start = end
        }
    }
}
