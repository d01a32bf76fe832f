import MynahPhonemes

/// The letters of a model as numbers.
enum LetterCode {
    static let count = 27

    /// 0 for a to 25 for z, 26 for the apostrophe.
    static func of(_ byte: UInt8) -> UInt8 { byte == UInt8(ascii: "'") ? 26 : byte - UInt8(ascii: "a") }
}

/// An entry made ready for alignment: numbers for letters, sounds without stress.
struct LetteredWord {
    let letters: [UInt8]
    let sounds: [UInt8]

    init(_ entry: Entry) {
        letters = entry.word.map { LetterCode.of($0) }
        sounds = entry.sounds.map { $0.plain.code }
    }

    /// A number for `count` sounds from `start` on, below 2^20.
    func chunk(at start: Int, count: Int) -> Int {
        var chunk = count << 18
        for index in 0..<count { chunk |= Int(sounds[start + index]) << (6 * index) }
        return chunk
    }
}
