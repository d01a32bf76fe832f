import MynahAudio
import MynahCodecs
import MynahServing
import MynahSynthesis
import MynahText

/// A request for speech that was read and cast: what is to be done, and what it is done with.
struct SpeechPlan: Sendable {
    /// What the service is asked.
    var order: SpeechOrder
    /// What the caller wrote, into which times point.
    let text: SourceText
    /// How it is marked up, where the caller said so.
    var textFormat: TextFormat?
    /// The format of the audio.
    let format: AudioFormat
    /// Who speaks.
    let casting: Casting
    /// What is told beside the answer.
    let warnings: [String]
    /// The turns of a dialogue; none of what one speaks alone.
    var turns: [SpokenTurn] = []
    /// Whether the answer says where it can be had again, as Kokoro-FastAPI's clients look for it.
    var linksDownload = false

    /// The type of the audio.
    var type: String { format.mimeType }
}
