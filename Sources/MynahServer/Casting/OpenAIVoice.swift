import MynahSynthesis

/// The voices that OpenAI's clients name, and who speaks for them here.
///
/// Nobody here sounds like them; each has a voice of the same kind, and the same one each time.
enum OpenAIVoice: String, CaseIterable {
    case alloy, ash, ballad, cedar, coral, echo, fable, marin, nova, onyx, sage, shimmer, verse

    /// The voice of Kokoro's that speaks for it.
    var kokoro: String {
        switch self {
        case .alloy: "af_alloy"
        case .ash: "am_michael"
        case .ballad: "bm_george"
        case .cedar: "am_fenrir"
        case .coral: "af_bella"
        case .echo: "am_echo"
        case .fable: "bm_fable"
        case .marin: "af_heart"
        case .nova: "af_nova"
        case .onyx: "am_onyx"
        case .sage: "af_sarah"
        case .shimmer: "af_sky"
        case .verse: "am_puck"
        }
    }
}
