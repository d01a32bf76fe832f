import MynahServing

/// What a request has had spoken so far.
struct SpeechTally: Hashable, Sendable {
    /// Who spoke first.
    var engine: String?
    /// In whose voice.
    var voice: String?
    /// The bytes of text.
    var characters = 0
    /// The seconds of sound that were handed to the client's answer.
    var audioSeconds = 0.0
    /// Seconds from the request's beginning to the first sound.
    var firstSound: Double?
    /// Seconds from the order that it is of to the first sound.
    var firstSinceOrder: Double?
    /// Seconds from an order until a lane began with it.
    var queueSeconds: Double?
    /// Seconds that lanes spoke, and those of the sound that they made; what came from the cache is left out.
    var laneSeconds = 0.0
    var madeSeconds = 0.0
    /// The format of the audio.
    var format: String?
    /// Seconds from the first order to the last sound so far.
    var speechSeconds: Double?

    /// Takes what a lane has spoken of an order.
    mutating func add(_ passage: SpokenPassage, since ordered: Double, _ hertz: Double) {
        if queueSeconds == nil { queueSeconds = max(0, passage.began - ordered) }
        guard !passage.isRecalled else { return }
        laneSeconds += passage.ended - passage.began
        madeSeconds += Double(passage.sampleCount) / hertz
    }
}
