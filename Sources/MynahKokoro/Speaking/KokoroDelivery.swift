import MynahAudio
import MynahSynthesis
import MynahText

/// All that does not change from one utterance of a passage to the next.
struct KokoroDelivery {
    /// The voice, as the style moves it.
    let pack: VoicePack
    /// How fast, and how that is made.
    let speed: Double
    let pace: UtterancePace
    /// What becomes of the network's pitch.
    let pitch: PitchChange
    /// How the pitch moves over the text besides.
    let contour: PitchContour?
    /// What the style multiplies samples by.
    let gain: Float

    init(pack: VoicePack, style: SpeakingStyle, speed: Speed, manner: Manner) {
        self.pack = pack
        self.speed = Speed(clamping: speed.factor * style.speed).factor
        pace = UtterancePace(self.speed)
        contour = manner.contour
        let semitones = manner.contour == nil ? manner.pitch : 0
        pitch = PitchChange(semitones: semitones + style.pitch, range: manner.range * style.range)
        gain = style.gain.factor
    }
}
