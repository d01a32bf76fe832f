import Glibc

/// A file descriptor that is closed when its owner lets go of it.
struct OwnedDescriptor: ~Copyable {
    let number: Int32

    init(_ number: Int32) { self.number = number }

    deinit { close(number) }

    /// Makes reads and writes return at once when they would wait.
    func makeNonblocking() {
        _ = fcntl(number, F_SETFL, fcntl(number, F_GETFL) | O_NONBLOCK)
    }

    /// Reads what is there: `nil` when nothing is, an empty list at the end or on an error that ends the stream.
    func readReady(atMost count: Int) -> [UInt8]? {
        var isEmptyForNow = false
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            var got = read(number, buffer.baseAddress, count)
            while got < 0 && errno == EINTR { got = read(number, buffer.baseAddress, count) }
            isEmptyForNow = got < 0 && errno == EAGAIN
            filled = max(0, got)
        }
        return isEmptyForNow ? nil : bytes
    }
}
