import Glibc
public import MynahCodecs
public import MynahSynthesis

/// Writes to an open descriptor that belongs to somebody else: standard output, a pipe.
public struct DescriptorOutput: ByteOutput {
    /// What a reader that went away leaves as the cause of an error.
    public static let readerIsGone = "the reader is gone"

    private let descriptor: Int32
    private let name: String

    /// Writes to `descriptor`, which messages call `name`. `SIGPIPE` should be ignored, or the process ends when a reader goes away.
    public init(_ descriptor: Int32, name: String) {
        self.descriptor = descriptor
        self.name = name
    }

    public func write(_ bytes: [UInt8]) throws(SynthesisError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                throw .cannotWrite(name, errno)
            }
            rest = rest.dropFirst(count)
        }
    }

    /// Leaves the patches out: what was written to a pipe cannot be called back.
    public func finish(_ patches: [EncodedTail.Patch]) throws(SynthesisError) {}
}

extension SynthesisError {
    /// The failure of a write, with the advice that fits its number.
    static func cannotWrite(_ name: String, _ number: Int32) -> SynthesisError {
        let advice =
            switch number {
            case ENOSPC, EDQUOT: "Free some space, or write to another disk."
            case EACCES, EPERM, EROFS: "Choose a place that you may write to."
            case ENOENT, ENOTDIR: "Make its folder first, or choose another."
            case EISDIR: "Name a file in it."
            case EPIPE: "Whoever read it has closed it."
            default: "Choose another place for the output."
            }
        let reason = number == EPIPE ? DescriptorOutput.readerIsGone : String(cString: strerror(number))
        return SynthesisError(.outputFailed, "'\(name)' cannot be written: \(reason). \(advice)", cause: reason)
    }
}
