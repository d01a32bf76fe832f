import MynahSynthesis
import MynahText

/// What a client is told by a stream. Utterances are numbered from 1.
enum StreamEvent: Sendable {
    /// It takes text.
    case ready(StreamConfig)
    /// An utterance begins.
    case started(Int)
    /// More of its audio.
    case audio(Int, [UInt8])
    /// What is heard in it: marks count from its first sample, their spans from where a part of its text begins.
    case times(Int, [SpeechMark], StreamDesk.Part)
    /// What is not heard, or not as it was meant.
    case warning(Int, String)
    /// What went wrong; the stream goes on.
    case error(Int, APIError)
    /// An utterance is spoken to its end, and lasts so long.
    case finished(Int, Duration)
    /// An utterance is forgotten; 0 where there was none to forget.
    case cancelled(Int)
    /// All is spoken, and nothing more comes.
    case closed
}
