import MynahCodecs
import MynahSynthesis

/// All that a preview clip depends on.
struct PreviewKey: Hashable {
    /// Who speaks.
    let voice: Voice.Name
    /// What it was mixed of and when, where somebody kept it.
    let kept: KeptMixture?
    /// The format of the audio.
    let format: AudioFormat
    /// How fast.
    let speed: Speed
}
