import Glibc
import MynahTensors

/// Writes a test's file.
struct DescriptorSink: ByteSink {
    private let descriptor: Int32
    private let path: String

    /// Why a test's file could not be written.
    struct Failure: Error {
        let path: String
        let reason: String
    }

    init(creating path: String) throws(Failure) {
        self.path = path
        descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        if descriptor < 0 { throw failure }
    }

    mutating func write(_ bytes: UnsafeRawBufferPointer) throws(Failure) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            guard count > 0 else { throw failure }
            rest = rest.dropFirst(count)
        }
    }

    func close() throws(Failure) {
        guard Glibc.close(descriptor) == 0 else { throw failure }
    }

    private var failure: Failure { Failure(path: path, reason: String(cString: strerror(errno))) }
}
