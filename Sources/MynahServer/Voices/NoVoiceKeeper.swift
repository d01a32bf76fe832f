import MynahSynthesis

/// Mixes nothing and keeps nothing.
struct NoVoiceKeeper: VoiceKeeper {
    func mix(_ mixture: String, _ format: VoiceFileChoice) throws(SynthesisError) -> MixedVoice {
        throw SynthesisError(.engineUnavailable, "No engine here mixes voices.")
    }

    func keep(_ mixture: String, as name: String, most: Int) throws(VoiceKeepingFault) {
        throw VoiceKeepingFault(.unwritable, "No voices are kept here.")
    }

    func kept(_ name: String) -> KeptMixture? { nil }

    func remove(_ name: String) throws(VoiceKeepingFault) -> Bool { false }
}
