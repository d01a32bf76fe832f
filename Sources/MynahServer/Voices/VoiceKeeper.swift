package import MynahSynthesis

/// Who mixes voices and keeps mixtures. It may wait for disks, and is asked on a thread of its own.
package protocol VoiceKeeper: Sendable {
    /// Mixes voices, and writes the mixture down for other programs.
    ///
    /// Throws `.unknownVoice` where it cannot be read or names a voice that cannot be mixed, `.engineUnavailable` where no engine mixes.
    func mix(_ mixture: String, _ format: VoiceFileChoice) throws(SynthesisError) -> MixedVoice

    /// Keeps a mixture as a voice of that name, of which there may be `most`.
    func keep(_ mixture: String, as name: String, most: Int) throws(VoiceKeepingFault)

    /// What is kept under a name; `nil` where that is nothing.
    func kept(_ name: String) -> KeptMixture?

    /// Removes what is kept under a name; false where that is nothing.
    func remove(_ name: String) throws(VoiceKeepingFault) -> Bool
}
