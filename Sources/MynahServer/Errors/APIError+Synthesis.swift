import MynahHTTP
import MynahSynthesis
import MynahText

extension APIError {
    /// Why speech could not be made.
    init(_ error: SynthesisError) {
        let (status, code, parameter) = Self.classified(error.code)
        self.init(status, code, error.message, at: parameter)
        if error.code == .outOfMemory { fields.append("Retry-After", "2") }
    }

    /// Why a text could not be read.
    init(_ error: MarkupError, at parameter: String) {
        self.init(
            .badRequest,
            "bad_markup",
            "Line \(error.line), column \(error.column) of the text: \(error.message)",
            at: parameter
        )
    }

    private static func classified(_ code: SynthesisError.Code) -> (HTTPStatus, String, String?) {
        switch code {
        case .nothingToSay: (.badRequest, "nothing_to_say", "input")
        case .unknownVoice: (.badRequest, "unknown_voice", "voice")
        case .unknownLanguage: (.badRequest, "unknown_language", "language")
        case .limitExceeded: (.contentTooLarge, "limit_exceeded", "input")
        case .inputFailed: (.badRequest, "bad_input", "input")
        case .engineUnavailable: (.unavailable, "engine_unavailable", nil)
        case .engineFailed: (.internalError, "engine_failed", nil)
        case .outputFailed: (.internalError, "encoding_failed", nil)
        case .outOfMemory: (.unavailable, "out_of_memory", nil)
        case .timedOut: (.gatewayTimeout, "timed_out", nil)
        case .cancelled: (.unavailable, "cancelled", nil)
        }
    }
}
