import Glibc

/// Keeps a second process from pulling into the same folder, as long as it lives; the kernel lets go when the process ends, however.
struct StoreLock: ~Copyable {
    private let descriptor: Int32

    /// Throws `.locked` at once where somebody else has it.
    init(_ folder: String) throws(PullError) {
        let path = "\(folder)/.lock"
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
        guard descriptor >= 0 else { throw .file(path, "opened", errno) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) != 0 else { return }
        let number = errno
        guard number == EWOULDBLOCK else {
            close(descriptor)
            throw .file(path, "locked", number)
        }
        close(descriptor)
        throw PullError(
            .locked,
            "Another 'mynah pull' is at work in \(folder). Wait until it is done, or choose another folder (--models)."
        )
    }

    deinit { close(descriptor) }
}
