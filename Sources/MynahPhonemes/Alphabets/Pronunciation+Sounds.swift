public import MynahText

extension Pronunciation {
    /// The sounds in Kokoro's alphabet, as a voice of this accent says them.
    public func reading(in accent: Accent) -> SoundReading {
        switch alphabet {
        case .ipa: IPANotation.reading(of: text, in: accent)
        case .xSampa: XSampaNotation.reading(of: text, in: accent)
        case .arpabet: ARPAbetNotation.reading(of: text, in: accent)
        case .kokoro: KokoroAlphabet.reading(of: text)
        }
    }
}

extension Pronunciation.Alphabet {
    /// Sounds, given as numbers of `KokoroAlphabet`, in this alphabet; a sign that it has none for stays as it is.
    public func text(of codes: some Sequence<UInt8>) -> String {
        switch self {
        case .ipa: IPANotation.text(of: Array(codes))
        case .xSampa: XSampaNotation.text(of: Array(codes))
        case .arpabet: ARPAbetNotation.text(of: Array(codes))
        case .kokoro: KokoroAlphabet.text(of: codes)
        }
    }
}
