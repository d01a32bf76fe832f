import Glibc
import MynahDatabase
import MynahFiles
import MynahHTTP
import MynahServing
import MynahSynthesis

/// Why a job is not being spoken any more.
enum JobStop: Error, Hashable, Sendable {
    /// It cannot be finished.
    case failed(Job.Failure)
    /// It goes on later: the server ends, or has no lane for it now.
    case interrupted
    /// It goes on after so many seconds, as there is no room on the lanes.
    case delayed(Double)

    static let lost = Self.failed(
        Job.Failure(code: "job_lost", message: "What was spoken so far is not on the disk any more. Ask for it again.")
    )

    /// What becomes of it when a file fails.
    init(_ failure: FileFailure) {
        if failure.number == ENOSPC || failure.number == EDQUOT {
            self = .failed(Job.Failure(code: "disk_full", message: "The server's disk is full. Try again later."))
        } else {
            self = .failed(
                Job.Failure(code: "storage_failed", message: "The job's files cannot be written: \(failure.reason).")
            )
        }
    }

    /// What becomes of it when the database fails.
    init(_ error: DatabaseError) {
        let code = error.code == .diskFull ? "disk_full" : "storage_failed"
        self = .failed(
            Job.Failure(code: code, message: "The server could not keep what was spoken (\(error.code.rawValue)).")
        )
    }

    /// What becomes of it when speaking fails.
    init(_ error: SynthesisError) {
        self = error.code == .cancelled ? .interrupted : .failed(APIError(error).failure)
    }

    /// What becomes of it when no order is taken.
    init(_ refusal: ServiceRefusal) {
        guard refusal.code != .draining else { self = .interrupted; return }
        self = .delayed(max(1, (refusal.retryAfter ?? refusal.wait ?? .seconds(5)) / .seconds(1)))
    }

    /// What becomes of it when anything fails.
    init(describing error: any Error) {
        switch error {
        case let stop as JobStop: self = stop
        case let error as SynthesisError: self.init(error)
        case let refusal as ServiceRefusal: self.init(refusal)
        case let failure as FileFailure: self.init(failure)
        case let error as DatabaseError: self.init(error)
        case is CancellationError: self = .interrupted
        default: self = .failed(APIError(describing: error).failure)
        }
    }
}

extension APIError {
    /// The same, as a job remembers it.
    var failure: Job.Failure { Job.Failure(code: code, message: message) }
}
