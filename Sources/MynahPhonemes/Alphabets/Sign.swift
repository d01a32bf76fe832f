/// The numbers of the signs that rules name, and the sets of signs that they ask for.
enum Sign {
    static let period: UInt8 = 4
    static let space: UInt8 = 16
    static let flapLetter: UInt8 = 36
    static let smallSchwa: UInt8 = 42
    static let d: UInt8 = 46
    static let s: UInt8 = 61
    static let t: UInt8 = 62
    static let z: UInt8 = 68
    static let schwa: UInt8 = 83
    static let openMidSchwa: UInt8 = 87
    static let i: UInt8 = 102
    static let ng: UInt8 = 112
    static let r: UInt8 = 123
    static let flap: UInt8 = 125
    static let glottalStop: UInt8 = 148
    static let primaryStress: UInt8 = 156
    static let secondaryStress: UInt8 = 157
    static let length: UInt8 = 158
    static let barredI: UInt8 = 177

    static func isStress(_ code: UInt8) -> Bool { code == primaryStress || code == secondaryStress }

    /// What can carry stress in English words.
    static let vowels = SignSet("AIOQWYaiuæɑɒɔəɛɜɪʊʌᵻ")
    /// The sounds that a word that follows does not take for a vowel: the small schwas and length are neither.
    static let consonants = SignSet("bdfhjklmnpstvwzðŋɡɹɾʃʒʤʧθ")
    /// What can carry stress in any language.
    static let anyVowels = SignSet("AIOQWYaeiouyæɑɐɒɔøəɚɛɜɤœɨɪɯʊʌᵻᵊ")
    /// The signs that count twice when the weight of a word's parts is compared.
    static let heavy = SignSet("AIOQWYʤʧ")
    /// The sounds between which an American t is a flap.
    static let beforeFlap = SignSet("AIOWYiuæɑəɛɪɹʊʌ")
    static let voicelessBeforeS = SignSet("ptkfθ")
    static let sibilants = SignSet("szʃʒʧʤ")
    static let voicelessBeforeD = SignSet("pkfθʃsʧ")
    /// What ends a breath: a word before it is said in its strong form.
    static let pauses = SignSet(";:,.!?—…")
}
