import MynahProcess
import MynahSynthesis
import MynahWire

/// One job in `mynah-media`, a process of its own: it is started with the job and killed with this object.
final class MediaProgram {
    /// What the job is for, which decides what its failure is called.
    enum Task {
        case decoding, encoding
    }

    private let task: Task
    private let companion: Companion
    private let deadline: Deadline?
    private let cancellation: Cancellation

    /// The time that a request of a job without a deadline of its own may take.
    private static let requestLimit = Duration.seconds(30)

    /// Prepares a job that takes at most `limit` in all, or any time as long as it gets on; nothing is started yet.
    ///
    /// The program is the one at `path`, or is looked for beside this one and on the `PATH`.
    init(_ task: Task, path: String? = nil, limit: Duration? = nil, cancellation: Cancellation = .never) {
        self.task = task
        var plan = CompanionPlan(
            CompanionProgram(
                name: "mynah-media",
                remedy: "Build it with `swift build --product mynah-media`, which needs the Debian packages "
                    + "libavcodec-dev, libavformat-dev and libswresample-dev.",
                path: path
            )
        )
        plan.maximumPayload = MediaAnswer.longestPayload
        companion = Companion(plan)
        deadline = limit.map { .after($0) }
        self.cancellation = cancellation
    }

    /// Carries out `request`; `take` gets what the program gives before it is done.
    func ask(_ request: MediaRequest, take: (MediaAnswer) throws(CodecError) -> Void) throws(CodecError) {
        let patience = Patience(until: deadline ?? .after(Self.requestLimit), cancellation: cancellation)
        try translated { () throws(ProcessError) in try companion.send(request.frame, patience: patience) }
        while true {
            switch try answer(patience) {
            case .done: return
            case .failed(let failure): throw Self.error(for: failure)
            case let other: try take(other)
            }
        }
    }

    /// Carries out `request`, which asks for nothing.
    func tell(_ request: MediaRequest) throws(CodecError) {
        try ask(request) { _ in }
    }

    /// The program's next answer: one that is there when the time is up comes too late as well.
    private func answer(_ patience: Patience) throws(CodecError) -> MediaAnswer {
        if patience.deadline.hasPassed { throw Self.tooLate() }
        let frame = try translated { () throws(ProcessError) in try companion.receive(patience: patience) }
        do throws(WireError) {
            return try MediaAnswer(frame)
        } catch {
            throw self.error(for: companion.reject(error))
        }
    }

    private func translated<Result>(_ work: () throws(ProcessError) -> Result) throws(CodecError) -> Result {
        do throws(ProcessError) {
            return try work()
        } catch {
            throw self.error(for: error)
        }
    }

    private func error(for error: ProcessError) -> CodecError {
        switch error.code {
        case .cancelled: CodecError(.cancelled, error.message, cause: error.cause)
        case .timedOut: Self.tooLate(error.message)
        case .notFound, .startFailed, .resting: CodecError(.programUnavailable, error.message, cause: error.cause)
        case .ended, .nonsense: died(error)
        }
    }

    private static func tooLate(_ cause: String? = nil) -> CodecError {
        CodecError(.limitExceeded, "The sound took too long. Give a shorter one.", cause: cause)
    }

    private func died(_ error: ProcessError) -> CodecError {
        switch task {
        case .decoding:
            CodecError(
                .undecodable,
                "The sound made its decoder fail. Export it again, or convert it to WAV.",
                cause: error.message
            )
        case .encoding:
            CodecError(.encodingFailed, "The AAC encoder failed. Try again, or another format.", cause: error.message)
        }
    }

    private static func error(for failure: MediaFailure) -> CodecError {
        let code: CodecError.Code =
            switch failure.code {
            case .undecodable: .undecodable
            case .limitExceeded: .limitExceeded
            case .encodingFailed, .misplaced: .encodingFailed
            }
        return CodecError(code, failure.message, cause: failure.cause.isEmpty ? nil : failure.cause)
    }
}
