public import MynahText

/// Turns espeak-ng's IPA into the signs that Kokoro's voices learned for each language.
public enum EspeakMapping {
    /// The sounds of what espeak-ng wrote, with ties (`a͡ɪ`, `a^ɪ`) or, in English, without.
    ///
    /// Sounds that Kokoro has no sign for are replaced by the nearest; what has none is reported.
    public static func reading(of ipa: String, in language: LanguageTag) -> SoundReading {
        let scalars = withoutLanguageFlags(Array(ipa.unicodeScalars)).map { $0 == "\u{361}" ? "^" : $0 }
        switch (language.language, language.region) {
        case ("en", "GB"), ("en", "IE"), ("en", "AU"), ("en", "NZ"), ("en", "ZA"), ("en", "IN"):
            return english(mapped(scalars, by: EspeakTables.british))
        case ("en", _): return english(mapped(scalars, by: EspeakTables.american))
        case ("zh", _), ("cmn", _), ("yue", _): return mapped(scalars, by: EspeakTables.chinese)
        default: return mapped(scalars, by: EspeakTables.other)
        }
    }

    private static func mapped(_ scalars: [Unicode.Scalar], by table: NotationTable) -> SoundReading {
        table.reading(of: scalars) { append($0, to: &$1) }
    }

    private static func append(_ scalar: Unicode.Scalar, to reading: inout SoundReading) {
        switch scalar {
        case "^", "-", "_", "\u{200D}", "\u{35C}": return
        case "\n", "\r", "\t":
            if let last = reading.codes.last, last != Sign.space { reading.codes.append(Sign.space) }
        case "\u{329}", "\u{30D}": makeSyllabic(&reading)
        default:
            if let code = KokoroAlphabet.code(of: scalar) {
                reading.codes.append(code)
            } else if let near = NearestSound.signs(for: scalar) {
                reading.codes += KokoroAlphabet.reading(of: near).codes
            } else {
                reading.reject(scalar)
            }
        }
    }

    /// A consonant that is a syllable gets a short vowel before it.
    private static func makeSyllabic(_ reading: inout SoundReading) {
        guard let last = reading.codes.popLast() else { return }
        if last > Sign.space { reading.codes.append(Sign.smallSchwa) }
        reading.codes.append(last)
    }

    /// English voices learned the flap as a capital T, and no glottal stop.
    private static func english(_ reading: SoundReading) -> SoundReading {
        var reading = reading
        reading.codes = reading.codes.map { $0 == Sign.flap ? Sign.flapLetter : $0 == Sign.glottalStop ? Sign.t : $0 }
        return reading
    }

    /// Without the names of languages that espeak-ng writes where it changes its voice: `(en)weekend(fr)`.
    private static func withoutLanguageFlags(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        var index = 0
        while index < scalars.count {
            if scalars[index] == "(" {
                let name = scalars[(index + 1)...].prefix(16).prefix {
                    ("a"..."z").contains($0) || $0 == "-" || $0 == "^"
                }
                if name.count >= 2, name.endIndex < scalars.count, scalars[name.endIndex] == ")" {
                    index = name.endIndex + 1
                    continue
                }
            }
            result.append(scalars[index])
            index += 1
        }
        return result
    }
}
