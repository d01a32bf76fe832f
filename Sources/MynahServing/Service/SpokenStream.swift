public import MynahSynthesis

/// Speech that is being made by a service, for one reader.
///
/// Letting it go cancels it.
public final class SpokenStream: Sendable {
    /// Its number, for logs.
    public let number: StreamNumber

    private let mailbox: StreamMailbox
    private let onPiece: (@Sendable (SpeechPiece) -> Void)?

    init(_ number: StreamNumber, _ mailbox: StreamMailbox, onPiece: (@Sendable (SpeechPiece) -> Void)? = nil) {
        self.onPiece = onPiece
        self.number = number
        self.mailbox = mailbox
    }

    deinit { mailbox.cancel() }

    /// All that was spoken since the last piece, as soon as there is something; `nil` after the last.
    ///
    /// It is for one task at a time. Throws what the engine threw, and `.cancelled` when the stream or the calling task was cancelled.
    public func next() async throws(SynthesisError) -> SpeechPiece? {
        let answer = await withTaskCancellationHandler {
            await withCheckedContinuation { mailbox.await($0) }
        } onCancel: {
            mailbox.cancel()
        }
        let piece = try answer.get()
        if let piece { onPiece?(piece) }
        return piece
    }

    /// All that is left, in one piece, its header exact; what was read before is not in it.
    ///
    /// Throws `.limitExceeded` where it takes more memory than one answer may: a short text can ask for hours of silence.
    public func rest() async throws(SynthesisError) -> SpeechPiece {
        var whole = SpeechPiece()
        while let piece = try await next() {
            whole.append(piece)
            try whole.checkSize()
        }
        whole.applyPatches()
        return whole
    }

    /// Stops the work; a lane that is at it stops within one stage of its network, some 20 ms.
    public func cancel() { mailbox.cancel() }
}
