import MynahHTTP
import MynahSynthesis

/// A download and the file that it fills: does what `Download` decides.
final class FileFetch: HTTPReceiver {
    private(set) var download: Download
    private let part: PartFile
    private let grew: Growth
    private var trouble: PullError?

    /// How many bytes more are there, which is less than none when a fetch begins anew, and how many came.
    typealias Growth = (_ there: Int, _ came: Int) -> Void

    /// Fetches into `path`, and tells `grew` of each change.
    init(_ download: Download, into path: String, on disk: Disk, grew: @escaping Growth) throws(PullError) {
        self.download = download
        self.grew = grew
        part = try PartFile(of: path, on: disk)
    }

    /// What to do first.
    func begin() -> Download.Step {
        let size = part.size
        grew(size, 0)
        return download.begin(size: size, validator: part.validator)
    }

    /// The request that a step asks for; where it is for the whole file, what was there is gone.
    func request(_ resumption: Download.Resumption) throws(PullError) -> HTTPRequest {
        if resumption.offset == 0 { try empty(validator: nil) }
        do throws(HTTPError) {
            return try download.hub.request(for: download.file, resumption)
        } catch {
            throw PullError(error)
        }
    }

    /// What to do after a pause.
    func resume() -> Download.Step { download.resume() }

    /// What to do after an exchange.
    func end(_ result: Result<HTTPResponseHead, HTTPError>) -> Download.Step {
        if let trouble { return .fail(trouble) }
        return download.end(result)
    }

    /// Computes the digest of what is there and says what to do.
    func verify(_ cancellation: Cancellation) throws(PullError) -> Download.Step {
        download.verified(try part.digest(cancellation))
    }

    /// Gives the file its name.
    func finish() throws(PullError) { try part.publish() }

    /// Removes what cannot be gone on with.
    func discard() { part.discard() }

    func receive(_ head: HTTPResponseHead, after redirects: [HTTPResponseHead]) throws(HTTPError) {
        switch download.receive(head, after: redirects) {
        case .append: break
        case .replace: try noting { () throws(PullError) in try empty(validator: download.validator) }
        case .decline: throw declined
        }
    }

    func receive(_ bytes: UnsafeRawBufferPointer) throws(HTTPError) {
        guard download.grow(by: bytes.count) else { throw declined }
        try noting { () throws(PullError) in try part.append(bytes) }
        grew(bytes.count, bytes.count)
    }

    private var declined: HTTPError { HTTPError(.declined, "The answer is not wanted.") }

    private func empty(validator: String?) throws(PullError) {
        grew(-part.size, 0)
        try part.restart(validator: validator)
    }

    /// Keeps what went wrong with the file, and ends the exchange for it.
    private func noting(_ body: () throws(PullError) -> Void) throws(HTTPError) {
        do throws(PullError) {
            try body()
        } catch {
            trouble = error
            throw declined
        }
    }
}
