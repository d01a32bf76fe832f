import Glibc
import Mynah
import MynahHTTP
import MynahModels
import MynahOptions
import MynahProcess
import MynahServer
import MynahSynthesis
import MynahTensors
import MynahText

/// Why a command ended before its work was done, and how the process is to end with it.
struct Failure {
    /// What to tell; `nil` where nobody wants to hear it.
    let message: String?
    /// The exit status.
    let status: Int32
    /// Whether somebody pressed Ctrl-C, and the shell should know.
    let isInterruption: Bool

    init(_ error: any Error) {
        switch error {
        case let error as OptionsError: self.init(error.text, status: error.exitCode)
        case let error as SynthesisError: self.init(error)
        case let error as PullError where error.code == .cancelled: self.init(nil, isInterruption: true)
        case let error as PullError: self.init(Self.text(error.message, cause: error.cause))
        case let error as MarkupError: self.init("line \(error.line), column \(error.column): \(error.message)")
        case let error as AccessFault: self.init(error.message)
        case let error as JobHouseError: self.init(error.message)
        case let error as StatisticsFault: self.init(error.message)
        case let error as DataError: self.init(error.message)
        case let error as ModelFileError where error.code == .cancelled: self.init(nil, isInterruption: true)
        case let error as ModelFileError: self.init(error.message)
        case let error as ServerError: self.init(error.message)
        case let error as ProcessError: self.init(Self.text(error.message, cause: error.cause))
        default: self.init("An unexpected failure: \(error)")
        }
    }

    private init(_ message: String?, status: Int32 = EXIT_FAILURE, isInterruption: Bool = false) {
        self.message = message
        self.status = status
        self.isInterruption = isInterruption
    }

    private init(_ error: SynthesisError) {
        if error.code == .outputFailed, error.cause == DescriptorOutput.readerIsGone {
            self.init(nil, status: EXIT_SUCCESS)
        } else if error.code == .cancelled {
            self.init(nil, isInterruption: true)
        } else {
            self.init(Self.text(error.message, cause: error.cause))
        }
    }

    private static func text(_ message: String, cause: String?) -> String {
        guard let cause, !message.contains(cause) else { return message }
        return "\(message)\n\(cause)"
    }

    /// Tells the user and answers with the exit status; ends the process by the signal that interrupted it.
    func report() -> Int32 {
        if let message { Terminal.complain(message) }
        if isInterruption { InterruptSignal.endProgram() }
        return status
    }
}
