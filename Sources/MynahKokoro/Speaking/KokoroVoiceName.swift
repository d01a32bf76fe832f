public import MynahSynthesis
public import MynahText

/// What the name of one of Kokoro's voices says: `bf_emma` is British, female, and called Emma.
public struct KokoroVoiceName: Hashable, Sendable {
    /// What the voice speaks.
    public let language: LanguageTag
    /// What it sounds like.
    public let gender: Voice.Gender
    /// What to show to people.
    public let title: String

    /// Reads a name; `nil` where it is not made like Kokoro's.
    public init?(_ name: String) {
        let bytes = Array(name.utf8)
        guard bytes.count > 3, bytes[2] == UInt8(ascii: "_"), bytes[3].isASCIILetterOrDigit else { return nil }
        guard let language = Self.language(of: bytes[0]), let gender = Self.gender(of: bytes[1]) else { return nil }
        self.language = language
        self.gender = gender
        let own = bytes[3...].map { $0 == UInt8(ascii: "_") ? UInt8(ascii: " ") : $0 }
        title = String(decoding: [own[0].asciiUppercased] + own.dropFirst(), as: UTF8.self)
    }

    /// The voices that were published for version 1.0, the best known of each language first.
    public static let published = [
        "af_heart", "af_alloy", "af_aoede", "af_bella", "af_jessica", "af_kore", "af_nicole", "af_nova", "af_river",
        "af_sarah", "af_sky", "am_puck", "am_adam", "am_echo", "am_eric", "am_fenrir", "am_liam", "am_michael",
        "am_onyx", "am_santa", "bf_emma", "bf_alice", "bf_isabella", "bf_lily", "bm_george", "bm_daniel", "bm_fable",
        "bm_lewis", "ef_dora", "em_alex", "em_santa", "ff_siwis", "hf_alpha", "hf_beta", "hm_omega", "hm_psi",
        "if_sara", "im_nicola", "jf_alpha", "jf_gongitsune", "jf_nezumi", "jf_tebukuro", "jm_kumo", "pf_dora",
        "pm_alex", "pm_santa", "zf_xiaobei", "zf_xiaoni", "zf_xiaoxiao", "zf_xiaoyi", "zm_yunjian", "zm_yunxi",
        "zm_yunxia", "zm_yunyang",
    ]

    private static func language(of letter: UInt8) -> LanguageTag? {
        switch letter {
        case UInt8(ascii: "a"): LanguageTag("en-US")
        case UInt8(ascii: "b"): LanguageTag("en-GB")
        case UInt8(ascii: "e"): LanguageTag("es")
        case UInt8(ascii: "f"): LanguageTag("fr")
        case UInt8(ascii: "h"): LanguageTag("hi")
        case UInt8(ascii: "i"): LanguageTag("it")
        case UInt8(ascii: "j"): LanguageTag("ja")
        case UInt8(ascii: "p"): LanguageTag("pt-BR")
        case UInt8(ascii: "z"): LanguageTag("zh")
        default: nil
        }
    }

    private static func gender(of letter: UInt8) -> Voice.Gender? {
        switch letter {
        case UInt8(ascii: "f"): .female
        case UInt8(ascii: "m"): .male
        default: nil
        }
    }
}
