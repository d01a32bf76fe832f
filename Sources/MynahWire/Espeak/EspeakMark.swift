/// Something that begins at a sample of an utterance.
package struct EspeakMark: Hashable, Sendable {
    /// What begins.
    package enum Kind: Hashable, Sendable {
        case word
        /// A speech sound, in the International Phonetic Alphabet.
        case phoneme(String)
        /// Silence between words.
        case pause
    }

    /// What begins.
    package let kind: Kind
    /// The first of its characters (Unicode scalars), counted from 0.
    package let character: UInt32
    /// How many characters it has; 0 where espeak-ng does not say.
    package let count: UInt32
    /// The sample that it begins at.
    package let sample: UInt32

    package init(kind: Kind, character: UInt32, count: UInt32, sample: UInt32) {
        self.kind = kind
        self.character = character
        self.count = count
        self.sample = sample
    }

    func write(to writer: inout ByteWriter) {
        switch kind {
        case .word: writer.write(0 as UInt8)
        case .phoneme(let symbol):
            writer.write(1 as UInt8)
            writer.write(symbol)
        case .pause: writer.write(2 as UInt8)
        }
        writer.write(character)
        writer.write(count)
        writer.write(sample)
    }

    init(from reader: inout ByteReader) throws(WireError) {
        let number = try reader.integer(UInt8.self)
        switch number {
        case 0: kind = .word
        case 1: kind = .phoneme(try reader.text())
        case 2: kind = .pause
        default: throw WireError(.unknownValue, "\(number) is no kind of mark.")
        }
        character = try reader.integer()
        count = try reader.integer()
        sample = try reader.integer()
    }
}
