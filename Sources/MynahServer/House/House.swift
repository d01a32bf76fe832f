import MynahServing
import MynahThreads

/// What the server is made of, as those who answer see it.
struct House: Sendable {
    /// What is allowed.
    var settings: ServeSettings
    /// Who speaks.
    let service: SpeechService
    /// Who is let in.
    let access: AccessControl
    /// What is counted.
    let metrics = ServerMetrics()
    /// What is known of requests.
    let statistics: StatisticsDesk
    /// Who tells operators of it.
    let press = StatisticsPress()
    /// Who reads.
    let reading: ReadingRoom
    /// Who mixes voices.
    let voices: VoiceRoom
    /// What voices sound like.
    let previews = PreviewShelf()
    /// The whole answers that are being made.
    let replies = SingleFlight<FinishedReply.Flight, FinishedReply>()
    /// The thread that encodes what streams speak.
    let encoding = LaneThread()
    /// Who keeps long texts and has them spoken; `nil` where nobody does.
    var jobs: JobDesk?
    /// The version of the program.
    let version: String
    /// The moment at which it opened, in seconds since 1970.
    let opened: Int
    /// Where traces go; `nil` for nowhere.
    var traces: TraceExporter?
}
