/// What Kokoro's signs do.
extension Unicode.Scalar {
    /// Whether a sentence ends with it.
    var endsSentence: Bool {
        switch self {
        case ".", "!", "?", "\u{2026}": true
        default: false
        }
    }

    /// Whether a clause ends with it.
    var endsClause: Bool {
        switch self {
        case ";", ":", "\u{2014}": true
        default: false
        }
    }

    /// Whether it closes what goes before: a bracket or quotation mark.
    var closes: Bool {
        switch self {
        case ")", "\u{201D}": true
        default: false
        }
    }

    /// Whether it opens what follows.
    var opens: Bool {
        switch self {
        case "(", "\u{201C}": true
        default: false
        }
    }

    /// Whether it is a space or punctuation: something that is heard as a pause or not at all.
    var isSilent: Bool {
        self == " " || self == "," || self == "\"" || endsSentence || endsClause || closes || opens
    }

    /// Whether it changes the sound behind it.
    var isStress: Bool { self == "\u{2C8}" || self == "\u{2CC}" }

    /// Whether it changes the sound before it: length, breath, nasality, tone.
    var isSuffix: Bool {
        switch value {
        case 0x2D0, 0x2B0, 0x2B2, 0x1D5D, 0x303, 0x2193, 0x2192, 0x2197, 0x2198: true
        default: false
        }
    }

    /// Whether a sound is heard for it.
    var isSound: Bool { !isSilent && !isStress && !isSuffix }
}
