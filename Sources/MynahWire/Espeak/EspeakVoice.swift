/// A voice or variant as espeak-ng lists it.
package struct EspeakVoice: Hashable, Sendable {
    /// What it sounds like.
    package enum Gender: UInt8, Hashable, Sendable {
        case unspecified, male, female
    }

    /// Its file, `gmw/de`; a variant's is `!v/f3`.
    package let identifier: String
    /// Its name for people, `German`.
    package let title: String
    /// What it speaks, its best first; none for a variant.
    package let languages: [String]
    /// What it sounds like.
    package let gender: Gender

    package init(identifier: String, title: String, languages: [String], gender: Gender) {
        self.identifier = identifier
        self.title = title
        self.languages = languages
        self.gender = gender
    }

    func write(to writer: inout ByteWriter) {
        writer.write(identifier)
        writer.write(title)
        writer.write(UInt8(clamping: languages.count))
        for language in languages.prefix(Int(UInt8.max)) { writer.write(language) }
        writer.write(gender.rawValue)
    }

    init(from reader: inout ByteReader) throws(WireError) {
        identifier = try reader.text()
        title = try reader.text()
        var languages: [String] = []
        for _ in 0..<(try reader.integer(UInt8.self)) { languages.append(try reader.text()) }
        self.languages = languages
        let number = try reader.integer(UInt8.self)
        guard let gender = Gender(rawValue: number) else { throw WireError(.unknownValue, "\(number) is no gender.") }
        self.gender = gender
    }
}
