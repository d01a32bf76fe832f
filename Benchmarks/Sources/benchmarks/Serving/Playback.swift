/// Somebody who listens while sound still comes: playing begins with a fifth of a second, and stops wherever there is nothing to play.
struct Playback {
    private static let cushion = 0.2
    private var received = 0.0
    private var end: Double?
    /// How often there was nothing to play before the end.
    private(set) var gaps = 0
    /// The seconds that this took.
    private(set) var silence = 0.0

    /// Takes sound at a moment; both in seconds.
    mutating func receive(_ seconds: Double, at moment: Double) {
        received += seconds
        guard let end else {
            if received >= Self.cushion { self.end = moment + received }
            return
        }
        if moment > end {
            gaps += 1
            silence += moment - end
        }
        self.end = max(end, moment) + seconds
    }
}
