public import MynahSynthesis

/// Something that voices Kokoro's signs: the network, or what stands for it in tests.
///
/// The same request gives the same samples: equally many for each frame, and for each token its frames by the request's
/// ``VoicingRequest/timing``. A cancellation is asked for often enough to be noticed within 20 ms of work, and thrown as `.cancelled`.
public protocol KokoroVoicing {
    /// Voices a request, asking `cancellation` as it goes.
    mutating func voice(
        _ request: VoicingRequest,
        cancellation: Cancellation
    ) throws(SynthesisError) -> VoicedSpeech
}
