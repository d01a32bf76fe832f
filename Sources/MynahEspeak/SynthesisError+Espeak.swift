import MynahProcess
import MynahSynthesis
import MynahWire

extension SynthesisError {
    /// What a failure of the child process means to somebody who wants speech.
    init(_ error: ProcessError) {
        let code: Code =
            switch error.code {
            case .notFound, .startFailed, .resting: .engineUnavailable
            case .cancelled: .cancelled
            case .timedOut, .ended, .nonsense: .engineFailed
            }
        self.init(code, error.message, cause: error.cause)
    }
}

extension EspeakReply {
    /// Whether no more is to come after it for the same request.
    var endsUtterance: Bool {
        switch self {
        case .done, .transcribed, .failed: true
        case .ready, .voices, .samples, .mark: false
        }
    }
}

extension EspeakReply.Failure {
    /// What it is called among all engines.
    var code: SynthesisError.Code {
        switch self {
        case .dataMissing: .engineUnavailable
        case .unknownVoice: .unknownVoice
        case .failed: .engineFailed
        }
    }
}
