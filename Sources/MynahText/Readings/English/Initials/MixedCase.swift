/// Words with capitals inside: initials with an ending, and initials joined to words.
enum MixedCase {
    /// What is said of the word at a token; nothing where it is best left whole: `iPhone`, `McDonald`, `JavaScript`.
    static func parts(_ writing: Writing, _ index: Int) -> [Said.Part] {
        let bytes = writing.bytes(index)
        if spelled.contains(writing.text(index)) { return .letters(bytes) }
        if let stem = stemOfPlural(bytes) { return Initialism.withEnding(stem, plural(bytes)) }
        if let possessive = possessive(writing, index) { return possessive }
        guard bytes.allSatisfy({ $0.isASCIILetter }) else { return [] }
        return split(bytes)
    }

    /// The capitals of `CEOs` and `BBC's`.
    private static func stemOfPlural(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard bytes.last == UInt8(ascii: "s") else { return nil }
        let stem = bytes.prefix { $0.isCapital }
        let rest = bytes[stem.endIndex...].dropLast()
        guard stem.count > 1, rest.allSatisfy({ !$0.isASCIILetter }) else { return nil }
        return stem
    }

    /// The ending as it is written with words: `GIFs` keeps its own.
    private static func plural(_ bytes: ArraySlice<UInt8>) -> String {
        bytes.allSatisfy { $0.isASCIILetter } ? "s" : "'s"
    }

    /// `PhD's`, `iOS's`: the word, with the ending on its last part.
    private static func possessive(_ writing: Writing, _ index: Int) -> [Said.Part]? {
        let bytes = writing.bytes(index)
        let stem = bytes.prefix { $0.isASCIILetter }
        let ending = bytes[stem.endIndex...]
        let isBare = ending.isEmpty && stem.last == UInt8(ascii: "s")
        guard
            isBare || (ending.last == UInt8(ascii: "s") && ending.allSatisfy { !$0.isASCIILetter || $0 == ending.last })
        else { return nil }
        let word = isBare ? stem.dropLast() : stem
        var parts: [Said.Part] =
            spelled.contains(String(decoding: word, as: UTF8.self)) ? .letters(word) : isBare ? [] : split(word)
        guard case .letter = parts.last else { return nil }
        parts.addEnding()
        return parts
    }

    /// Initials in front of a word or behind one are said as initials: `mRNA`, `OpenAI`, `HTMLParser`.
    private static func split(_ bytes: ArraySlice<UInt8>) -> [Said.Part] {
        let head = bytes.prefix { $0.isCapital }
        if head.count > 2, head.count < bytes.count {
            let tail = bytes[(head.endIndex - 1)...]
            return Initialism.parts(head.dropLast(), isShouted: false) + word(tail)
        }
        let reversed = bytes.reversed().prefix { $0.isCapital }
        let tail = bytes.suffix(reversed.count)
        let front = bytes.dropLast(tail.count)
        guard tail.count > 1, !front.isEmpty, !isClan(front) else { return [] }
        return (front.count == 1 ? .letters(front) : word(front)) + Initialism.parts(tail, isShouted: false)
    }

    private static func word(_ bytes: ArraySlice<UInt8>) -> [Said.Part] {
        [.other(String(decoding: bytes, as: UTF8.self), kind: .word, hints: WordHints())]
    }

    /// Whether it is the front of a family's name: `McDONALD`.
    private static func isClan(_ front: ArraySlice<UInt8>) -> Bool {
        ["Mc", "Mac", "De", "Di", "Van", "La", "Le", "Fitz", "St"].contains { front.elementsEqual($0.utf8) }
    }

    /// Said letter by letter, small letters too.
    private static let spelled: Set<String> = [
        "PhD", "DPhil", "BSc", "MSc", "MPhil", "EdD", "pH", "BEng", "MEng", "GmbH", "IoT", "IoC",
        "QoS", "PoE", "DoS", "DDoS", "DoD", "DoJ", "HoA", "PoC", "PoS", "ToS", "tRNA", "WoW", "RoI", "IaC", "GoT",
        "IPv",
    ]
}

extension UInt8 {
    /// Whether it is a capital of ASCII.
    var isCapital: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
}
