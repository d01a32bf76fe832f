import MynahPhonemes
import MynahText

/// The letter models as they lie in Data/English.
enum BuiltLetters {
    static let american = load("letters-us.model")
    static let british = load("letters-gb.model")

    static func of(_ accent: Accent) -> LetterToSound { accent == .american ? american : british }

    private static func load(_ name: String) -> LetterToSound {
        do {
            return try LetterToSound(data: DataBlock(BuiltLexicon.bytes(name)))
        } catch {
            preconditionFailure("Data/English/\(name): \(error)")
        }
    }
}
