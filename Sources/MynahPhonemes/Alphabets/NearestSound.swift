/// The sounds that Kokoro has no sign for, by the nearest that it has.
enum NearestSound {
    /// What is said for a scalar; `nil` where nothing is near, empty for a shade that is not heard.
    static func signs(for scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "g": "ɡ"
        case "ɫ", "ɬ", "ɭ", "ɺ", "ʟ": "l"
        case "ʍ", "ʷ": "w"
        case "ɱ": "m"
        case "ħ", "ɦ", "ʜ": "h"
        case "ʉ": "u"
        case "ʏ": "y"
        case "ɵ": "ø"
        case "ɘ": "ə"
        case "ɞ": "ɜ"
        case "ɝ": "ɜɹ"
        case "ɶ": "œ"
        case "ʑ", "ʐ", "ɮ": "ʒ"
        case "ɧ": "ʃ"
        case "ʀ": "ʁ"
        case "ɢ", "ɠ": "ɡ"
        case "ä", "à", "á": "a"
        case "ɓ": "b"
        case "ɗ": "d"
        case "ʙ": "b"
        case "ã", "õ", "ẽ", "ĩ", "ũ": nasal(scalar)
        // Where the tongue is, how much voice, breath or length: no sign, and nearly the same sound.
        case "\u{31A}", "\u{31D}"..."\u{31F}", "\u{325}", "\u{32A}", "\u{32C}", "\u{32F}", "\u{330}", "\u{339}",
            "\u{33A}",
            "\u{33B}", "\u{33C}", "\u{2D1}", "\u{2E0}", "\u{2E4}", "\u{306}", "\u{308}", "\u{318}", "\u{319}",
            "\u{320}",
            "\u{31C}", "\u{324}", "\u{334}":
            ""
        default: nil
        }
    }

    private static func nasal(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "ã": "a\u{303}"
        case "õ": "o\u{303}"
        case "ẽ": "e\u{303}"
        case "ĩ": "i\u{303}"
        default: "u\u{303}"
        }
    }
}
