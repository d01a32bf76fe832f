import MynahHTTP

/// Keeps an answer.
final class Collector: HTTPReceiver {
    private(set) var head: HTTPResponseHead?
    private(set) var redirects: [HTTPResponseHead] = []
    private(set) var bytes: [UInt8] = []
    private let arrived: () -> Void

    /// `arrived` is called with each piece of the body.
    init(arrived: @escaping () -> Void = {}) { self.arrived = arrived }

    func receive(_ head: HTTPResponseHead, after redirects: [HTTPResponseHead]) throws(HTTPError) {
        (self.head, self.redirects) = (head, redirects)
    }

    func receive(_ bytes: UnsafeRawBufferPointer) throws(HTTPError) {
        self.bytes += bytes
        arrived()
    }
}
