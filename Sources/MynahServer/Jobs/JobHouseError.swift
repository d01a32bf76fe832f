import Glibc
import MynahDatabase
import MynahFiles

/// Why a server cannot keep jobs where it was told to.
package struct JobHouseError: Error, Hashable, Sendable {
    /// The kind of failure.
    package enum Code: String, Hashable, Sendable, CaseIterable {
        /// The folder cannot be made or used.
        case folder
        /// Another server keeps its jobs there.
        case inUse
        /// The database in it cannot be used.
        case database
    }

    /// What kind of failure it is.
    package let code: Code
    /// What failed and what can be done about it, as full sentences.
    package let message: String

    init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    init(describing error: any Error, folder: String) {
        switch error {
        case let error as JobHouseError: self = error
        case let error as DatabaseError: self.init(.database, error.message)
        case let failure as FileFailure:
            self.init(.folder, "Jobs cannot be kept in \(folder): \(failure.reason). Name another with --jobs-folder.")
        default: self.init(.folder, "Jobs cannot be kept in \(folder). Name another with --jobs-folder.")
        }
    }
}

/// A folder that one process at a time has; it is given back when the process ends, however it ends.
final class FolderLock: Sendable {
    private let descriptor: Int32

    /// Takes the folder.
    init(_ folder: String) throws(JobHouseError) {
        descriptor = open(folder + "/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw JobHouseError(describing: FileFailure(errno), folder: folder)
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            throw JobHouseError(
                .inUse,
                "Another server keeps its jobs in \(folder). End it, name another folder with --jobs-folder, or say --no-jobs."
            )
        }
    }

    deinit { close(descriptor) }
}
