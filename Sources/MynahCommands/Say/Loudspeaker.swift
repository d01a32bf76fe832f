import MynahAudio
import MynahPlayback
import MynahSynthesis

/// Plays speech while more of it is made.
struct Loudspeaker: SpeechSink {
    private let player: AheadPlayer

    /// Opens the default device. Throws `.outputFailed` on a machine without one, naming the way out.
    init(rate: SampleRate, cancellation: Cancellation = .never) throws(SynthesisError) {
        player = try SynthesisError.playing { () throws(PlaybackError) in
            try AheadPlayer(rate: rate, shallStop: { cancellation.isCancelled })
        }
    }

    func receive(_ samples: [Float]) throws(SynthesisError) {
        try SynthesisError.playing { () throws(PlaybackError) in try player.play(samples) }
    }

    func receive(_ mark: SpeechMark) throws(SynthesisError) {}

    /// Waits until all has been heard.
    func finish() throws(SynthesisError) {
        try SynthesisError.playing { () throws(PlaybackError) in try player.finish() }
    }
}

extension SynthesisError {
    /// Runs `body` and tells its failure as a failure of the output, with the option that does without a loudspeaker.
    fileprivate static func playing<Result>(_ body: () throws(PlaybackError) -> Result) throws(SynthesisError) -> Result
    {
        do throws(PlaybackError) {
            return try body()
        } catch {
            throw SynthesisError(error)
        }
    }

    private init(_ error: PlaybackError) {
        let cause = error.cause.map { " (\($0))" } ?? ""
        switch error.code {
        case .stopped: self.init(.cancelled, error.message)
        case .noDevice:
            self.init(
                .outputFailed,
                "There is no audio device to play on. Write a file instead, with 'mynah say -o FILE'."
            )
        case .deviceFailed:
            self.init(
                .outputFailed,
                "The audio device does not play\(cause). See whether another program is using it, or write a file instead, "
                    + "with 'mynah say -o FILE'."
            )
        }
    }
}
