import MynahProcess
import MynahSynthesis
import MynahWire

/// The conversation with `mynah-espeak`: one request, its replies, and how to break off.
final class EspeakCompanion {
    private let companion: Companion
    private let answerLimit: Duration

    /// How long an utterance that was cancelled may take to end before the program is killed instead.
    private static let cancelLimit = Duration.milliseconds(30)

    init(_ plan: CompanionPlan, answerLimit: Duration) {
        companion = Companion(plan)
        self.answerLimit = answerLimit
    }

    /// The program as it is installed.
    static func plan() -> CompanionPlan {
        var plan = CompanionPlan(
            CompanionProgram(name: "mynah-espeak", remedy: "Build it with `swift build --product mynah-espeak`.")
        )
        plan.maximumPayload = EspeakReply.maximumPayload
        return plan
    }

    /// The process number of the program; `nil` while none runs.
    var processIdentifier: Int32? { companion.identifier }

    /// Asks for the voices.
    func catalogue(cancellation: Cancellation) throws(SynthesisError) -> EspeakCatalogue {
        let reply = try firstReply(to: .voices, cancellation)
        guard case .voices(let voices, let variants) = reply else { throw unexpected(reply) }
        companion.recordSuccess()
        return EspeakCatalogue(voices: voices, variants: variants)
    }

    /// Asks for the sounds of texts, one for each.
    func transcribe(
        _ transcription: EspeakTranscription,
        cancellation: Cancellation
    ) throws(SynthesisError) -> [String] {
        let reply = try firstReply(to: .transcribe(transcription), cancellation)
        guard case .transcribed(let sounds) = reply, sounds.count == transcription.texts.count else {
            throw unexpected(reply)
        }
        companion.recordSuccess()
        return sounds
    }

    /// Has `utterance` spoken into `sink`; after any error the program is ready for the next, or no longer runs.
    func speak(
        _ utterance: EspeakUtterance,
        through delivery: EspeakDelivery,
        into sink: inout some SpeechSink,
        cancellation: Cancellation
    ) throws(SynthesisError) {
        var delivery = delivery
        var reply = try firstReply(to: .speak(utterance), cancellation)
        while !reply.endsUtterance {
            do throws(SynthesisError) {
                try pass(reply, through: &delivery, into: &sink)
                try cancellation.check()
            } catch {
                breakOff()
                throw error
            }
            reply = try receive(cancellation)
        }
        companion.recordSuccess()
        if case .failed(let failure, let message) = reply { throw SynthesisError(failure.code, message) }
        try delivery.finish(into: &sink)
    }

    private func pass(
        _ reply: EspeakReply,
        through delivery: inout EspeakDelivery,
        into sink: inout some SpeechSink
    ) throws(SynthesisError) {
        switch reply {
        case .samples(let samples): try delivery.pass(samples, into: &sink)
        case .mark(let mark): try delivery.pass(mark, into: &sink)
        case .ready, .voices, .transcribed, .done, .failed: throw unexpected(reply)
        }
    }

    /// Sends a request and waits for its first reply; once more when the program has died, as nobody has heard anything yet.
    private func firstReply(
        to request: EspeakRequest,
        _ cancellation: Cancellation
    ) throws(SynthesisError) -> EspeakReply {
        do throws(ProcessError) {
            return try ask(request, cancellation)
        } catch  where error.code == .ended {
            do throws(ProcessError) { return try ask(request, cancellation) } catch { throw broken(by: error) }
        } catch {
            throw broken(by: error)
        }
    }

    private func ask(_ request: EspeakRequest, _ cancellation: Cancellation) throws(ProcessError) -> EspeakReply {
        let greeting = try decoded(try companion.start(cancellation: cancellation))
        if case .failed = greeting {
            companion.stop()
            return greeting
        }
        try companion.send(request.frame, patience: patience(cancellation))
        return try decoded(try companion.receive(patience: patience(cancellation)))
    }

    private func receive(_ cancellation: Cancellation) throws(SynthesisError) -> EspeakReply {
        do throws(ProcessError) {
            return try decoded(try companion.receive(patience: patience(cancellation)))
        } catch {
            throw broken(by: error)
        }
    }

    private func decoded(_ frame: Frame) throws(ProcessError) -> EspeakReply {
        do throws(WireError) { return try EspeakReply(frame) } catch { throw companion.reject(error) }
    }

    private func patience(_ cancellation: Cancellation) -> Patience {
        Patience(for: answerLimit, cancellation: cancellation)
    }

    /// Ends the utterance in the program and forgets what is left of it; kills the program when that takes too long, which on a busy
    /// machine is no failure of the program.
    private func breakOff() {
        let patience = Patience(for: Self.cancelLimit)
        do {
            try companion.send(EspeakRequest.cancel.frame, patience: patience)
            while !(try EspeakReply(companion.receive(patience: patience)).endsUtterance) {}
        } catch {
            companion.stop()
        }
        companion.recordSuccess()
    }

    /// What a failure of the program means to the caller; a cancellation has left the program speaking.
    private func broken(by error: ProcessError) -> SynthesisError {
        if error.code == .cancelled, companion.identifier != nil { breakOff() }
        return SynthesisError(error)
    }

    private func unexpected(_ reply: EspeakReply) -> SynthesisError {
        if case .failed(let failure, let message) = reply { return SynthesisError(failure.code, message) }
        return SynthesisError(
            companion.reject(WireError(.unknownValue, "It answered another question than was asked."))
        )
    }
}
