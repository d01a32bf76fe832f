/// What a service knows of one of its streams.
struct StreamRecord: Sendable {
    let order: SpeechOrder
    let mailbox: StreamMailbox
    let kind: LaneKind
    var work: SpeechWork
    /// How many bytes of its text have been spoken.
    var place: Int
    /// Whether it was begun anew after a lane hung.
    var isRepeated = false
    /// When it must be at its end.
    let deadline: Double?
}
