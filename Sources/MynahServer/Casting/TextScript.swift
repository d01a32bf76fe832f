import MynahText

/// What the letters of a text tell of its language.
enum TextScript {
    /// The most bytes that are looked at.
    private static let longest = 10_000

    /// The commonest language that is written in the letters of a text; `nil` where some are Latin, which most voices can read.
    static func language(of text: SourceText) -> LanguageTag? {
        let beginning = String(decoding: text.bytes.prefix(longest), as: UTF8.self)
        guard !beginning.unicodeScalars.contains(where: isLatin) else { return nil }
        return Scripts.main(of: text).flatMap { Scripts.language(of: $0) }
    }

    private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x80
            ? scalar.properties.isAlphabetic : scalar.properties.isAlphabetic && Scripts.name(of: scalar) == "Latin"
    }
}
