/// Sentences of an encyclopaedia, some two hundred thousand words: the third column of a table.
struct Prose {
    /// The table's path.
    let table: String

    /// The sentences in UTF-8, but for those few with words in other scripts, which are espeak-ng's to say.
    func sentences() throws(Child.Failure) -> [[UInt8]] {
        try FileBytes.read(table).split(separator: UInt8(ascii: "\n")).dropFirst().compactMap { row in
            let fields = row.split(separator: UInt8(ascii: "\t"))
            return fields.count > 2 && fields[2].allSatisfy(Self.isLatin) ? Array(fields[2]) : nil
        }
    }

    /// Whether a byte of UTF-8 is part of a Latin letter, a mark or a sign, as far as it alone can tell.
    private static func isLatin(_ byte: UInt8) -> Bool { byte < 0xCE || byte == 0xE2 }

    /// Their words without the punctuation around them.
    func words() throws(Child.Failure) -> [String] {
        try sentences().flatMap { sentence in
            sentence.split { byte in
                !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) && byte != UInt8(ascii: "'")
            }.map { String(decoding: $0, as: UTF8.self) }
        }
    }
}
