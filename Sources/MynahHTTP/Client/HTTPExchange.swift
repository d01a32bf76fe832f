import CCurl

/// One request on its way through libcurl, redirects included.
final class HTTPExchange {
    /// libcurl's handle, which belongs to this exchange.
    let handle: UnsafeMutableRawPointer
    /// When something last came, or the exchange began.
    private(set) var lastSign: SuspendingClock.Instant = .now

    let curl: Curl
    let settings: HTTPSettings
    private let receiver: any HTTPReceiver
    /// Where libcurl says what is wrong.
    let complaint = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))
    private(set) var request: HTTPRequest
    private var redirects: [HTTPResponseHead] = []
    /// The fields of the request, which libcurl reads until the end.
    var list: Curl.List?
    private var reading: HeadReading
    private var head: HTTPResponseHead?
    private var size = 0
    private var failure: HTTPError?

    init(_ request: HTTPRequest, _ settings: HTTPSettings, to receiver: any HTTPReceiver) throws(HTTPError) {
        curl = try Curl.loaded
        guard let handle = curl.makeTransfer() else {
            throw HTTPError(.failed, "libcurl starts no transfer. Is there enough memory?")
        }
        self.handle = handle
        self.request = request
        self.settings = settings
        self.receiver = receiver
        reading = HeadReading(limit: settings.limits.head)
        complaint.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
        configure()
        configureRequest()
    }

    deinit {
        curl.endTransfer(handle)
        curl.free(list)
        complaint.deallocate()
    }

    /// The exchange that libcurl tells of.
    static func of(_ handle: UnsafeMutableRawPointer?, _ curl: Curl) -> HTTPExchange? {
        curl.context(of: handle).map { Unmanaged<HTTPExchange>.fromOpaque($0).takeUnretainedValue() }
    }

    /// What libcurl's end of a transfer means: the head of the answer, or `nil` when a redirect is to be followed.
    func end(_ code: CURLcode) throws(HTTPError) -> HTTPResponseHead? {
        if let failure { throw failure }
        guard code == CURLE_OK || head?.isRedirect == true else {
            throw HTTPError(code, host: request.url.host, cause: cause(of: code))
        }
        guard let head else {
            throw HTTPError(CURLE_GOT_NOTHING, host: request.url.host, cause: cause(of: CURLE_GOT_NOTHING))
        }
        guard head.isRedirect else { return head }
        let rule = RedirectRule(limit: settings.limits.redirects)
        request = try rule.next(after: head, to: request, count: redirects.count)
        redirects.append(head)
        (self.head, size, lastSign) = (nil, 0, .now)
        reading = HeadReading(limit: settings.limits.head)
        configureRequest()
        return nil
    }

    /// What libcurl says of a failure: of this one, or of its kind.
    private func cause(of code: CURLcode) -> String {
        let detail = String(cString: complaint)
        return detail.isEmpty ? String(cString: curl.describe(code)) : detail
    }

    /// Does not wait for a name that is still being looked up, where libcurl knows how.
    func forsakeLookups() { curl.set(handle, Self.quickExit, 1) }

    /// `CURLOPT_QUICK_EXIT`, which the headers have since 7.87; older libraries refuse it without harm.
    private static let quickExit = CURLoption(322)

    /// The error for a server that has gone silent.
    var silenceError: HTTPError {
        HTTPError(
            .stalled,
            "\(request.url.host) sends nothing any more, for \(settings.limits.silence). See whether the network works, and try again."
        )
    }

    /// Takes a line of the head; `false` ends the transfer.
    func takeLine(_ bytes: UnsafeRawBufferPointer) -> Bool {
        lastSign = .now
        // What follows a body are trailers, which say nothing to us.
        if head != nil { return true }
        switch reading.read(bytes) {
        case .more: return true
        case .tooLarge:
            return fail(
                .tooLarge,
                "\(request.url.host) says more before its answer than \(settings.limits.head) bytes."
            )
        case .whole(let status, let fields):
            let head = HTTPResponseHead(url: request.url, status: status, fields: fields)
            self.head = head
            return head.isRedirect || hand { () throws(HTTPError) in try receiver.receive(head, after: redirects) }
        }
    }

    /// Takes a piece of the body; `false` ends the transfer.
    func takeBody(_ bytes: UnsafeRawBufferPointer) -> Bool {
        lastSign = .now
        size += bytes.count
        if head?.isRedirect == true { return size <= settings.limits.head }
        guard size <= settings.limits.body else {
            return fail(.tooLarge, "\(request.url.host) answers with more than \(settings.limits.body) bytes.")
        }
        // A receiver that takes its time is no silence of the server.
        defer { lastSign = .now }
        return hand { () throws(HTTPError) in try receiver.receive(bytes) }
    }

    private func hand(_ body: () throws(HTTPError) -> Void) -> Bool {
        do throws(HTTPError) {
            try body()
            return true
        } catch {
            failure = error
            return false
        }
    }

    private func fail(_ code: HTTPError.Code, _ message: String) -> Bool {
        failure = HTTPError(code, message)
        return false
    }
}
