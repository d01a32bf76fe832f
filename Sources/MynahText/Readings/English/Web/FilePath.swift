extension ReadingKind {
    static let filePath = ReadingKind("file path")
}

extension Reading {
    /// `/usr/local/bin`, `C:\Users\x`, `~/notes.txt`, `README.md`.
    static let filePath = Reading(.filePath, on: [.compound, .symbols("/~.\\$")]) { writing, index in
        guard AddressRun.begins(writing, at: index) else { return nil }
        return FilePath.rooted(writing, index) ?? FilePath.file(writing, index)
    }
}

/// Places in a file system.
enum FilePath {
    /// A path that begins at a root, at home or here: `/usr`, `~/`, `./`, `C:\`.
    static func rooted(_ writing: Writing, _ index: Int) -> Said? {
        guard let name = beginningOfNames(writing, index) else { return nil }
        let isNamed = writing[name].kind == .letters || writing[name].kind == .digits && name > index + 1
        guard isNamed || ".-_".unicodeScalars.contains(writing[name].scalar) && writing[name + 1].kind == .letters
        else {
            return nil
        }
        guard writing[name].isASCII else { return nil }
        let end = AddressRun.end(writing, from: writing.isSymbol(index, "$") ? name : index)
        return end > name ? Said(parts: parts(writing, index..<end), end: end) : nil
    }

    /// Where the first name behind the root stands.
    private static func beginningOfNames(_ writing: Writing, _ index: Int) -> Int? {
        switch writing[index].scalar {
        case "/" where writing[index].kind == .symbol: return index + 1
        case "\\" where writing[index].kind == .symbol && writing.isSymbol(index + 1, "\\"): return index + 2
        case "$" where writing[index + 1].shape == .upper && writing.isSymbol(index + 2, "/"): return index + 1
        case "~" where writing.isSymbol(index + 1, "/"): return index + 2
        case "." where writing.isSymbol(index + 1, "/"): return index + 2
        case "." where writing.isSymbol(index + 1, ".") && writing.isSymbol(index + 2, "/"): return index + 3
        default: break
        }
        let isDrive =
            writing[index].kind == .letters && writing[index].range.count == 1 && writing.isSymbol(index + 1, ":")
        return isDrive && (writing.isSymbol(index + 2, "\\") || writing.isSymbol(index + 2, "/")) ? index + 3 : nil
    }

    /// A file's name, with folders before it or none: `src/main.c`, `report-2.pdf`.
    static func file(_ writing: Writing, _ index: Int) -> Said? {
        guard writing[index].kind == .letters || writing.isSymbol(index, ".") else { return nil }
        if let said = hidden(writing, index) { return said }
        let whole = AddressRun.end(writing, from: index)
        let end = beforeLineNumber(writing, whole, from: index)
        guard end > index + 1, let stop = lastStop(writing, index..<end) else { return nil }
        let ending = stop + 1
        guard writing[ending].kind == .letters, FileExtension.isKnown(writing.lower(ending)),
            (whole > end || !FileExtension.isDoubtful(writing.lower(ending))) || stop > index + 1,
            ending + 1 == end || (ending + 2 == end && writing.digitCount(ending + 1) == 1)
        else { return nil }
        // `U.S.C` is no file in C.
        if writing[ending].shape == .single, writing[stop - 1].shape == .single { return nil }
        let isName = stop > index && (writing[stop - 1].kind == .letters || writing[stop - 1].kind == .digits)
        guard isName || (stop == index && writing.isSpaced(index)), writing[ending].shape != .capitalized else {
            return nil
        }
        guard !(index..<end).contains(where: { writing.isSymbol($0, "@") || writing.isSymbol($0, ":") }) else {
            return nil
        }
        return Said(parts: parts(writing, index..<end) + AddressWords.parts(writing, end..<whole), end: whole)
    }

    /// A name that is an ending alone: `.gitignore`, `.NET`.
    private static func hidden(_ writing: Writing, _ index: Int) -> Said? {
        guard writing.isSymbol(index, "."), writing.isSpaced(index), writing[index + 1].kind == .letters,
            writing[index + 1].isASCII, writing[index + 1].shape != .capitalized, writing.isBoundary(index + 2),
            !FileExtension.isKnown(writing.lower(index + 1)), !writing.isSymbol(index + 2, ".")
        else { return nil }
        let isNet = writing.isWord(index + 1, "net")
        let name = isNet ? [.word("net")] : AddressWords.letters(writing, index + 1)
        return Said(parts: [.word("dot")] + name, end: index + 2)
    }

    /// The token before a line's number behind a file's name, `main.c:10:5`; `end` where there is none.
    private static func beforeLineNumber(_ writing: Writing, _ end: Int, from start: Int) -> Int {
        var place = end
        for _ in 0..<2 where place - 2 > start && writing.isSymbol(place - 2, ":") && writing[place - 1].kind == .digits
        {
            place -= 2
        }
        return place
    }

    private static func lastStop(_ writing: Writing, _ range: Range<Int>) -> Int? {
        var index = range.upperBound - 1
        while index >= range.lowerBound, range.upperBound - index <= 3 {
            if writing.isSymbol(index, ".") { return index }
            index -= 1
        }
        return nil
    }

    private static func parts(_ writing: Writing, _ range: Range<Int>) -> [Said.Part] {
        var parts: [Said.Part] = []
        for index in range {
            let isEnding =
                index > range.lowerBound && writing.isSymbol(index - 1, ".") && writing[index].kind == .letters
            if isEnding, FileExtension.isKnown(writing.lower(index)) {
                parts += FileExtension.parts(writing.text(index))
            } else if writing[index].shape == .upper, writing[index].range.count > 3 {
                parts += AddressWords.word(writing.lower(index))
            } else {
                parts += AddressWords.part(writing, index)
            }
        }
        return parts
    }
}
