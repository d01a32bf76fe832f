import MynahPhonemes

/// What is heard for a token.
package enum ToySound {
    case vowel, hum, noise, silence, comma, stop

    /// The sound of a token by its number.
    package init(_ number: Int) {
        guard let sign = KokoroAlphabet.scalar(of: UInt8(clamping: number)) else {
            self = .silence
            return
        }
        switch sign {
        case "A", "I", "O", "Q", "W", "Y", "a", "e", "i", "o", "u", "æ", "ɑ", "ɒ", "ɔ", "ə", "ɛ", "ɜ", "ɪ", "ʊ", "ʌ":
            self = .vowel
        case "f", "s", "ʃ", "θ", "h", "t", "k", "p", "ʧ": self = .noise
        case ",", ";", ":", "—": self = .comma
        case ".", "!", "?", "…": self = .stop
        case " ", "(", ")", "“", "”", "\"": self = .silence
        default: self = .hum
        }
    }

    /// How many frames it lasts.
    package var length: Float {
        switch self {
        case .vowel: 4.3
        case .hum, .noise: 2.6
        case .silence: 1.7
        case .comma: 7.4
        case .stop: 12.2
        }
    }
}
