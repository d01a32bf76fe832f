/// The vocabulary of Kokoro-82M.
extension KokoroVocabulary {
    /// The 114 symbols of version 1.0, as its `config.json` numbers them.
    public static var published: KokoroVocabulary {
        var symbols: [Unicode.Scalar] = []
        var ids: [Int] = []
        for (first, run) in runs {
            for (offset, symbol) in run.unicodeScalars.enumerated() {
                symbols.append(symbol)
                ids.append(first + offset)
            }
        }
        return KokoroVocabulary(symbols: symbols, ids: ids)
    }

    /// Symbols whose numbers follow each other, with the first of the numbers.
    private static var runs: [(Int, String)] {
        [
            (1, ";:,.!?"), (9, "—…\"()“” \u{303}ʣʥʦʨᵝ\u{AB67}AI"), (31, "O"), (33, "Q"), (35, "ST"), (39, "W"),
            (41, "Yᵊabcdef"), (50, "hijklmnopqrstuvwxyzɑɐɒæ"), (75, "βɔɕç"), (80, "ɖðʤə"), (85, "ɚɛɜ"),
            (90, "ɟ"), (92, "ɡ"), (99, "ɥ"), (101, "ɨɪʝ"), (110, "ɯɰŋɳɲɴø"), (118, "ɸθœ"), (123, "ɹ"),
            (125, "ɾɻ"), (128, "ʁɽʂʃʈʧ"), (135, "ʊʋ"), (138, "ʌɣɤ"), (142, "χʎ"), (147, "ʒʔ"), (156, "ˈˌː"),
            (162, "ʰ"), (164, "ʲ"), (169, "↓"), (171, "→↗↘"), (177, "ᵻ"),
        ]
    }
}
