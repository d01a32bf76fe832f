/// The speech sounds of flite's American English, in the International Phonetic Alphabet.
enum FlitePhoneme {
    /// The sound with flite's name `name`; `nil` for silence and for names that flite does not have.
    static func ipa(_ name: String) -> String? { table[name] }

    private static let table: [String: String] = [
        // Vowels.
        "aa": "ɑ", "ae": "æ", "ah": "ʌ", "ao": "ɔ", "aw": "aʊ", "ax": "ə", "axr": "ɚ", "ay": "aɪ", "eh": "ɛ",
        "er": "ɝ", "ey": "eɪ", "ih": "ɪ", "iy": "i", "ow": "oʊ", "oy": "ɔɪ", "uh": "ʊ", "uw": "u",
        // Stops, flaps and affricates.
        "b": "b", "d": "d", "g": "ɡ", "k": "k", "p": "p", "t": "t", "dx": "ɾ", "nx": "ɾ̃", "ch": "tʃ", "jh": "dʒ",
        // Fricatives.
        "dh": "ð", "f": "f", "hh": "h", "hv": "ɦ", "s": "s", "sh": "ʃ", "th": "θ", "v": "v", "z": "z", "zh": "ʒ",
        // Nasals, liquids and glides; some are a syllable of their own.
        "m": "m", "n": "n", "ng": "ŋ", "em": "m̩", "en": "n̩", "el": "l̩", "l": "l", "r": "ɹ", "w": "w", "y": "j",
    ]
}
