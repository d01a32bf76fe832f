import MynahCodecs
import MynahSynthesis
import MynahText
import MynahThreads

/// Encodes what is spoken, on the lane, and leaves it in the stream's mailbox.
struct DeliverySink: SpeechSink {
    let mailbox: StreamMailbox
    let attempt: Int
    let encoder: StreamEncoder?
    /// Warnings that came before anything was heard; a turn in which nothing is may come again, and with it they.
    private var warnings: [TextWarning] = []
    /// How many samples were spoken into it.
    private(set) var sampleCount = 0
    /// The seconds in which they were encoded.
    private(set) var encodingSeconds = 0.0

    init(_ mailbox: StreamMailbox, attempt: Int, encoder: StreamEncoder?) {
        self.mailbox = mailbox
        self.attempt = attempt
        self.encoder = encoder
    }

    mutating func receive(_ samples: [Float]) throws(SynthesisError) {
        try leaveWarnings()
        var piece = SpeechPiece()
        piece.sampleCount = samples.count
        if let encoder {
            let start = Moment.seconds()
            piece.bytes = try encoder.encode(samples)
            encodingSeconds += Moment.seconds() - start
        } else {
            piece.samples = samples
        }
        sampleCount += samples.count
        try mailbox.leave(piece, attempt: attempt)
    }

    mutating func receive(_ mark: SpeechMark) throws(SynthesisError) {
        var piece = SpeechPiece()
        piece.marks = [mark]
        try mailbox.leave(piece, attempt: attempt)
    }

    mutating func receive(_ warning: TextWarning) throws(SynthesisError) {
        warnings.append(warning)
    }

    /// Leaves the warnings that came since there was something to hear.
    mutating func leaveWarnings() throws(SynthesisError) {
        guard !warnings.isEmpty else { return }
        var piece = SpeechPiece()
        piece.warnings = warnings
        warnings = []
        try mailbox.leave(piece, attempt: attempt)
    }

    /// Says that a passage has ended with more to come.
    func stop(at bookmark: SpeechRun.Bookmark) throws(SynthesisError) {
        var piece = SpeechPiece()
        piece.stop = SpeechPiece.Stop(bookmark: bookmark)
        try mailbox.leave(piece, attempt: attempt)
    }

    /// Leaves what the encoder still holds.
    func finish() throws(SynthesisError) {
        guard let encoder else { return }
        let tail = try encoder.finish()
        var piece = SpeechPiece()
        (piece.bytes, piece.patches) = (tail.bytes, tail.patches)
        try mailbox.leave(piece, attempt: attempt)
    }
}
