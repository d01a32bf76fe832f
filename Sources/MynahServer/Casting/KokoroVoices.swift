/// The voices of Kokoro's that were published: those of the network's first whole version, those of its Chinese one, and the older ones that
/// Kokoro-FastAPI has besides.
enum KokoroVoices {
    /// Whether a voice of that name was published.
    static func include(_ name: String) -> Bool { names.contains(name) || isNumbered(name) }

    /// `zf_001`, as the Chinese version calls its voices.
    private static func isNumbered(_ name: String) -> Bool {
        (name.hasPrefix("zf_") || name.hasPrefix("zm_")) && name.utf8.count == 6
            && name.utf8.dropFirst(3).allSatisfy { (0x30...0x39).contains($0) }
    }

    private static let names = Set(
        """
        af_alloy af_aoede af_bella af_heart af_jessica af_kore af_nicole af_nova af_river af_sarah af_sky
        am_adam am_echo am_eric am_fenrir am_liam am_michael am_onyx am_puck am_santa
        bf_alice bf_emma bf_isabella bf_lily bm_daniel bm_fable bm_george bm_lewis
        ef_dora em_alex em_santa ff_siwis hf_alpha hf_beta hm_omega hm_psi if_sara im_nicola
        jf_alpha jf_gongitsune jf_nezumi jf_tebukuro jm_kumo pf_dora pm_alex pm_santa
        zf_xiaobei zf_xiaoni zf_xiaoxiao zf_xiaoyi zm_yunjian zm_yunxi zm_yunxia zm_yunyang
        af_maple af_sol bf_vale
        af_jadzia af_v0 af_v0bella af_v0irulan af_v0nicole af_v0sarah af_v0sky am_v0adam am_v0gurney am_v0michael
        bf_v0emma bf_v0isabella bm_v0george bm_v0lewis
        """
        .split { $0 == " " || $0 == "\n" }.map(String.init)
    )
}
