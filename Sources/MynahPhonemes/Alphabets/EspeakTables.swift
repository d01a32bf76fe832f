/// What espeak-ng's signs become, by language; ties are written `^`.
enum EspeakTables {
    static let american = NotationTable(
        [
            ("o^ʊ", "O"), ("oʊ", "O"), ("ə^ʊ", "O"), ("ɜːɹ", "ɜɹ"), ("ɜː", "ɜɹ"), ("ɪə", "iə"), ("ː", ""),
        ],
        over: english
    )

    static let british = NotationTable(
        [
            ("e^ə", "ɛː"), ("eə", "ɛː"), ("iə", "ɪə"), ("ə^ʊ", "Q"), ("əʊ", "Q"), ("o^ʊ", "Q"), ("oʊ", "Q"), ("æ", "a"),
        ],
        over: english
    )

    static let other = NotationTable(ties)

    /// The four tones, by number or by the pitch letters.
    static let chinese = NotationTable(
        [
            ("1", "→"), ("2", "↗"), ("3", "↓"), ("4", "↘"), ("5", ""), ("˥", "→"), ("˥˥", "→"), ("˧˥", "↗"),
            ("˨˩˦", "↓"),
            ("˨˩˩", "↓"), ("˨˩", "↓"), ("˥˩", "↘"), ("˥˧", "↘"), ("˧", ""), ("˨", ""), ("˩", ""), ("˦", ""),
            ("s.", "ʂ"), (".", ""),
        ],
        over: ties
    )

    private static let english = [
        ("ʔˌn\u{329}", "ʔn"), ("ʔn\u{329}", "ʔn"), ("a^ɪ", "I"), ("aɪ", "I"), ("a^ʊ", "W"), ("aʊ", "W"), ("d^ʒ", "ʤ"),
        ("dʒ", "ʤ"), ("e^ɪ", "A"), ("eɪ", "A"), ("e", "A"), ("t^ʃ", "ʧ"), ("tʃ", "ʧ"), ("ɔ^ɪ", "Y"), ("ɔɪ", "Y"),
        ("ə^l", "ᵊl"), ("ʲo", "jɔ"), ("ʲə", "jə"), ("ʲ", ""), ("ɚ", "əɹ"), ("r", "ɹ"), ("x", "k"), ("ç", "k"),
        ("ɐ", "ə"),
        ("ɬ", "l"), ("\u{303}", ""), ("o", "ɔ"),
    ]

    private static let ties = [
        ("a^ɪ", "I"), ("a^ʊ", "W"), ("d^z", "ʣ"), ("d^ʒ", "ʤ"), ("e^ɪ", "A"), ("o^ʊ", "O"), ("ə^ʊ", "Q"), ("s^s", "S"),
        ("t^s", "ʦ"), ("t^ʃ", "ʧ"), ("ɔ^ɪ", "Y"), ("t^ɕ", "ʨ"), ("d^ʑ", "ʥ"), ("«", "“"), ("»", "”"),
    ]
}
