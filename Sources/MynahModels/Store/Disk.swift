import Glibc

/// What a disk is asked to do, so that tests can have a full one.
struct Disk: Sendable {
    /// Writes to an open file and answers like `write`.
    var write: @Sendable (Int32, UnsafeRawBufferPointer) -> Int = { Glibc.write($0, $1.baseAddress, $1.count) }
    /// The bytes that may still be written in a folder; `nil` where nobody knows.
    var freeBytes: @Sendable (String) -> Int? = { folder in
        var status = statvfs()
        guard statvfs(folder, &status) == 0 else { return nil }
        let (bytes, isTooMany) = Int(status.f_bavail).multipliedReportingOverflow(by: Int(status.f_frsize))
        return isTooMany ? nil : bytes
    }
}

extension PullError {
    /// A call on a file that failed with `number`, and the advice that fits it.
    static func file(_ path: String, _ action: String, _ number: Int32) -> PullError {
        let advice =
            switch number {
            case ENOSPC, EDQUOT:
                "Free some space, or choose a folder on another disk (--models, MYNAH_MODELS). What came is kept."
            case EFBIG: "Raise the limit on file sizes (ulimit -f)."
            case EACCES, EPERM, EROFS: "Choose a folder that you may write to (--models, MYNAH_MODELS)."
            case EMFILE, ENFILE: "Close some files or raise the limit (ulimit -n)."
            default: "Choose another folder (--models, MYNAH_MODELS)."
            }
        let reason = String(cString: strerror(number))
        let code: Code = number == ENOSPC || number == EDQUOT ? .noSpace : .fileFailed
        return PullError(code, "\(path) cannot be \(action): \(reason). \(advice)", cause: reason)
    }
}
