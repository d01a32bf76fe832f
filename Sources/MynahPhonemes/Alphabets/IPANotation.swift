/// The International Phonetic Alphabet as people write it, for English sounds.
enum IPANotation {
    /// Reads IPA: with ties or without, stress before the syllable or the vowel, diphthongs in two letters or Kokoro's one.
    static func reading(of text: String, in accent: Accent) -> SoundReading {
        reading(of: Array(text.unicodeScalars), in: accent)
    }

    static func reading(of scalars: [Unicode.Scalar], in accent: Accent) -> SoundReading {
        let table = accent == .british ? british : american
        var reading = table.reading(of: scalars.compactMap { plain($0) }) { append($0, to: &$1) }
        reading.codes = StressPlacement.beforeVowels(reading.codes)
        return reading
    }

    /// Sounds in IPA, stress before the syllable.
    static func text(of codes: [UInt8]) -> String {
        var text = String.UnicodeScalarView()
        for code in StressPlacement.beforeSyllables(codes) {
            guard let scalar = KokoroAlphabet.scalar(of: code) else { continue }
            if let written = written(scalar) {
                text.append(contentsOf: written.unicodeScalars)
            } else {
                text.append(scalar)
            }
        }
        return String(text)
    }

    private static func append(_ scalar: Unicode.Scalar, to reading: inout SoundReading) {
        if scalar == "\u{329}" || scalar == "\u{30D}", let last = reading.codes.popLast() {
            reading.codes += [Sign.smallSchwa, last]
        } else if scalar == "\u{361}" {
            return
        } else if let code = KokoroAlphabet.code(of: scalar) {
            reading.codes.append(code)
        } else if let near = NearestSound.signs(for: scalar) {
            reading.codes += KokoroAlphabet.reading(of: near).codes
        } else {
            reading.reject(scalar)
        }
    }

    /// The scalar in its usual form; `nil` for what has no sound of its own.
    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar {
        case "^", "\u{35C}": "\u{361}"
        case "'", "\u{2BC}", "\u{2019}": "ˈ"
        case ":", "\u{A789}": "ː"
        case ".", "\u{203F}", "\u{32F}", "\u{2D1}", "\u{31A}", "\u{200D}", "\t", "\n", "\r": nil
        default: scalar
        }
    }

    static func written(_ scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "A": "eɪ"
        case "I": "aɪ"
        case "W": "aʊ"
        case "Y": "ɔɪ"
        case "O": "oʊ"
        case "Q": "əʊ"
        case "T": "ɾ"
        case "S": "s͡s"
        case "ʤ": "d͡ʒ"
        case "ʧ": "t͡ʃ"
        case "ʣ": "d͡z"
        case "ʦ": "t͡s"
        case "ʨ": "t͡ɕ"
        case "ʥ": "d͡ʑ"
        default: nil
        }
    }

    private static let american = NotationTable(
        [
            ("oʊ", "O"), ("o͡ʊ", "O"), ("əʊ", "O"), ("ə͡ʊ", "O"), ("ou", "O"), ("ɒ", "ɑ"), ("ɔːr", "ɔɹ"),
            ("ɜː", "ɜɹ"), ("ɜːɹ", "ɜɹ"), ("ɜːr", "ɜɹ"), ("ɝ", "ɜɹ"), ("ɝː", "ɜɹ"), ("ɚ", "əɹ"), ("ɚː", "əɹ"),
            ("eə", "ɛɹ"), ("e͡ə", "ɛɹ"), ("ɛəɹ", "ɛɹ"), ("ɛər", "ɛɹ"), ("eər", "ɛɹ"), ("eəɹ", "ɛɹ"), ("ː", ""),
        ],
        over: shared
    )

    private static let british = NotationTable(
        [
            ("oʊ", "Q"), ("o͡ʊ", "Q"), ("əʊ", "Q"), ("ə͡ʊ", "Q"), ("O", "Q"), ("ɝ", "ɜː"), ("ɝː", "ɜː"), ("ɚ", "ə"),
            ("eə", "ɛː"), ("e͡ə", "ɛː"), ("æ", "a"),
        ],
        over: shared
    )

    private static let shared = [
        ("aɪ", "I"), ("a͡ɪ", "I"), ("ai", "I"), ("aʊ", "W"), ("a͡ʊ", "W"), ("au", "W"), ("eɪ", "A"), ("e͡ɪ", "A"),
        ("ei", "A"), ("ɔɪ", "Y"), ("ɔ͡ɪ", "Y"), ("ɔi", "Y"), ("oi", "Y"), ("oɪ", "Y"),
        ("tʃ", "ʧ"), ("t͡ʃ", "ʧ"), ("dʒ", "ʤ"), ("d͡ʒ", "ʤ"), ("t͡s", "ʦ"), ("d͡z", "ʣ"), ("t͡ɕ", "ʨ"), ("d͡ʑ", "ʥ"),
        ("s͡s", "S"), ("r", "ɹ"), ("ɾ", "T"), ("e", "ɛ"), ("o", "ɔ"), ("ɵ", "ʊ"),
    ]
}
