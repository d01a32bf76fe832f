import Glibc
public import MynahCodecs
public import MynahSynthesis

/// Writes to an open descriptor that belongs to somebody else: standard output, a pipe.
public struct DescriptorOutput: ByteOutput {
    /// What a reader that went away leaves as the cause of an error.
    public static let readerIsGone = "the reader is gone"

    private let descriptor: Int32
    private let name: String
    private let cancellation: Cancellation

    /// Writes to `descriptor`, which messages call `name`. `SIGPIPE` should be ignored, or the process ends when a reader goes away.
    ///
    /// A cancellation with a descriptor also ends the wait for a reader that takes nothing.
    public init(_ descriptor: Int32, name: String, cancellation: Cancellation = .never) {
        self.descriptor = descriptor
        self.name = name
        self.cancellation = cancellation
    }

    public func write(_ bytes: [UInt8]) throws(SynthesisError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let size = try sizeOfNextWrite()
            let count = rest.prefix(size).withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                throw .cannotWrite(name, errno)
            }
            rest = rest.dropFirst(count)
        }
    }

    /// Waits until the output takes bytes or the work is cancelled, where it can be, and says how many bytes may be written.
    private func sizeOfNextWrite() throws(SynthesisError) -> Int {
        guard let signal = cancellation.descriptor else { return .max }
        var waits = [
            pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0),
            pollfd(fd: signal, events: Int16(POLLIN), revents: 0),
        ]
        while poll(&waits, 2, -1) < 0, errno == EINTR {}
        try cancellation.check()
        return Self.unblockedSize
    }

    /// A pipe that is ready takes as much as this without making the writer wait (POSIX's `PIPE_BUF` on Linux).
    private static let unblockedSize = 4096

    /// Leaves the patches out: what was written to a pipe cannot be called back.
    public func finish(_ patches: [EncodedTail.Patch]) throws(SynthesisError) {}
}

extension SynthesisError {
    /// The failure of a write, with the advice that fits its number.
    static func cannotWrite(_ name: String, _ number: Int32) -> SynthesisError {
        let advice =
            switch number {
            case ENOSPC, EDQUOT: "Free some space, or write to another disk."
            case EFBIG: "Raise the limit on file sizes (ulimit -f), or choose a smaller format, such as opus."
            case EBADF: "Leave it open, or name a file."
            case EACCES, EPERM, EROFS: "Choose a place that you may write to."
            case ENOENT, ENOTDIR: "Make its folder first, or choose another."
            case EISDIR: "Name a file in it."
            case EPIPE: "Whoever read it has closed it."
            default: "Choose another place for the output."
            }
        let reason =
            switch number {
            case EPIPE: DescriptorOutput.readerIsGone
            case EBADF: "it is closed"
            default: String(cString: strerror(number))
            }
        return SynthesisError(.outputFailed, "'\(name)' cannot be written: \(reason). \(advice)", cause: reason)
    }
}
