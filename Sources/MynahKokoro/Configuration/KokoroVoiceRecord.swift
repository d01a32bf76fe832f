/// What a model says of one of its voices.
public struct KokoroVoiceRecord: Hashable, Sendable {
    /// Its name: `af_heart`.
    public let name: String
    /// The language that it is meant for, as a tag: `en-US`; `und` where nobody knows.
    public let language: String
    /// `female`, `male` or `unspecified`.
    public let gender: String

    /// Describes a voice.
    public init(name: String, language: String, gender: String) {
        self.name = name
        self.language = language
        self.gender = gender
    }

    /// Describes a voice by its name, whose first letter tells the language and whose second the gender, where an underscore follows.
    public init(named name: String) {
        let letters = name.utf8.prefix(3).map { $0 }
        let tells = letters.count == 3 && letters[2] == UInt8(ascii: "_")
        self.init(
            name: name,
            language: tells ? Self.language(of: letters[0]) : "und",
            gender: tells ? Self.gender(of: letters[1]) : "unspecified"
        )
    }

    /// Whether a voice can have that name: one to 64 letters of ASCII, digits and underscores.
    public static func isName(_ text: String) -> Bool {
        (1...64).contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
                case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"): true
                default: false
                }
            }
    }

    private static func language(of letter: UInt8) -> String {
        switch letter {
        case UInt8(ascii: "a"): "en-US"
        case UInt8(ascii: "b"): "en-GB"
        case UInt8(ascii: "e"): "es"
        case UInt8(ascii: "f"): "fr"
        case UInt8(ascii: "h"): "hi"
        case UInt8(ascii: "i"): "it"
        case UInt8(ascii: "j"): "ja"
        case UInt8(ascii: "p"): "pt-BR"
        case UInt8(ascii: "z"): "zh"
        default: "und"
        }
    }

    private static func gender(of letter: UInt8) -> String {
        switch letter {
        case UInt8(ascii: "f"): "female"
        case UInt8(ascii: "m"): "male"
        default: "unspecified"
        }
    }
}
