/// IPA in ASCII (Wells 1995), for English sounds.
enum XSampaNotation {
    /// Reads X-SAMPA by way of IPA.
    static func reading(of text: String, in accent: Accent) -> SoundReading {
        var unknown = SoundReading()
        let ipa = fromXSampa.replaced(Array(text.unicodeScalars)) { scalar, result in
            if scalar.value > 0x7F || plain.contains(scalar) { result.append(scalar) } else { unknown.reject(scalar) }
        }
        var reading = IPANotation.reading(of: ipa, in: accent)
        for sign in unknown.unknown { reading.reject(sign) }
        return reading
    }

    /// Sounds in X-SAMPA, stress before the syllable; signs that it has none for stay as they are.
    static func text(of codes: [UInt8]) -> String {
        let ipa = Array(IPANotation.text(of: codes).unicodeScalars)
        var text = String.UnicodeScalarView()
        text.append(contentsOf: toXSampa.replaced(ipa) { scalar, result in result.append(scalar) })
        return String(text)
    }

    private static let plain = Set("abcdefhijklmnopqrstuvwxyz ,;!?()".unicodeScalars)

    private static let signs = [
        ("\"", "ˈ"), ("%", "ˌ"), (":", "ː"), ("g", "ɡ"), ("r\\", "ɹ"), ("N", "ŋ"), ("T", "θ"), ("D", "ð"), ("S", "ʃ"),
        ("Z", "ʒ"), ("{", "æ"), ("A", "ɑ"), ("Q", "ɒ"), ("O", "ɔ"), ("@", "ə"), ("E", "ɛ"), ("3", "ɜ"), ("I", "ɪ"),
        ("U", "ʊ"), ("V", "ʌ"), ("6", "ɐ"), ("@`", "ɚ"), ("3`", "ɝ"), ("4", "ɾ"), ("?", "ʔ"), ("B", "β"), ("C", "ç"),
        ("s\\", "ɕ"), ("z\\", "ʑ"), ("d`", "ɖ"), ("J\\", "ɟ"), ("H", "ɥ"), ("1", "ɨ"), ("j\\", "ʝ"), ("M", "ɯ"),
        ("M\\", "ɰ"), ("n`", "ɳ"), ("J", "ɲ"), ("N\\", "ɴ"), ("2", "ø"), ("p\\", "ɸ"), ("9", "œ"), ("r\\`", "ɻ"),
        ("R", "ʁ"), ("r`", "ɽ"), ("s`", "ʂ"), ("t`", "ʈ"), ("v\\", "ʋ"), ("G", "ɣ"), ("7", "ɤ"), ("X", "χ"), ("L", "ʎ"),
        ("_h", "ʰ"), ("_j", "ʲ"), ("~", "\u{303}"), ("I\\", "ᵻ"), ("@_X", "ᵊ"), ("=", "\u{329}"), ("W", "ʍ"),
        ("5", "ɫ"),
        ("K", "ɬ"), ("_L", "↓"), ("_M", "→"), ("_R", "↗"), ("_F", "↘"), ("ts\\", "t͡ɕ"), ("dz\\", "d͡ʑ"), ("t_s", "t͡s"),
        ("d_z", "d͡z"), ("t_s`", "\u{AB67}"), ("s_s", "s͡s"), ("}", "ʉ"), ("Y", "ʏ"), ("8", "ɵ"), ("@\\", "ɘ"),
        ("3\\", "ɞ"),
        ("F", "ɱ"), ("_B", "ᵝ"),
    ]

    private static let fromXSampa = NotationTable(
        signs + [
            ("_~", "\u{303}"), ("_=", "\u{329}"), ("P", "ʋ"), ("'", "ʲ"), (".", ""), ("-", ""), ("_}", ""),
            ("t_S", "tʃ"), ("d_Z", "dʒ"),
        ]
    )
    private static let toXSampa = NotationTable(
        signs.map { ($0.1, $0.0) } + [("t͡ʃ", "tS"), ("d͡ʒ", "dZ"), ("\u{361}", ""), ("“", "“"), ("”", "”")]
    )
}
