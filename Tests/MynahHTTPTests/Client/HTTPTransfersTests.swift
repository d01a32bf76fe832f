import MynahHTTP
import MynahProcess
import MynahTesting
import Testing

/// Exchanges with a server that means no good.
struct HTTPTransfersTests {
    private let settings: HTTPSettings = {
        var settings = HTTPSettings(userAgent: "mynah-test")
        settings.proxy = .none
        return settings
    }()

    @Test func `asks once and gets the whole answer`() throws {
        let server = LoopbackServer { _, _ in [.answer(200, [("ETag", "\"a\"")], Array("hello".utf8))] }
        var request = HTTPRequest(.get, try HTTPURL(server.address("/a/b?c")))
        request.fields.append("Range", "bytes=5-")
        request.token = "secret"
        let collector = Collector()
        let head = try HTTPTransfers(settings).perform(request, to: collector)
        #expect(head.status == 200 && head.fields["etag"] == "\"a\"" && collector.head == head)
        #expect(String(decoding: collector.bytes, as: UTF8.self) == "hello")
        let asked = server.stop()
        #expect(asked.map(\.target) == ["/a/b?c"] && asked[0].method == "GET")
        #expect(asked[0].fields["user-agent"] == "mynah-test" && asked[0].fields["range"] == "bytes=5-")
        #expect(asked[0].fields["authorization"] == "Bearer secret" && asked[0].fields["accept-encoding"] == "identity")
    }

    @Test func `sends what is to be sent`() throws {
        let server = LoopbackServer { _, _ in [.answer(204)] }
        var request = HTTPRequest(.post, try HTTPURL(server.address("/")))
        request.body = Array("\r\n\r\n".utf8)
        #expect(try HTTPTransfers(settings).perform(request, to: Collector()).status == 204)
        let asked = server.stop()
        #expect(asked[0].method == "POST" && asked[0].fields["content-length"] == "4")
    }

    @Test func `asks for a head alone`() throws {
        let server = LoopbackServer { _, _ in [.answer(200, [("Content-Length", "1000")])] }
        let head = try HTTPTransfers(settings).perform(
            HTTPRequest(.head, try HTTPURL(server.address("/"))),
            to: Collector()
        )
        #expect(head.fields["Content-Length"] == "1000")
    }

    @Test func `follows a redirect with the token while the origin stays the same`() throws {
        let server = LoopbackServer { request, _ in
            request.target == "/a"
                ? [.answer(307, [("Location", "/b?c"), ("X-Linked-ETag", "\"x\"")], [1, 2, 3])]
                : [.answer(200, [], [4])]
        }
        var request = HTTPRequest(.get, try HTTPURL(server.address("/a")))
        request.token = "secret"
        let collector = Collector()
        let head = try HTTPTransfers(settings).perform(request, to: collector)
        #expect(head.url.description == server.address("/b?c") && collector.bytes == [4])
        #expect(collector.redirects.map { $0.fields["X-Linked-ETag"] } == ["\"x\""])
        #expect(server.stop().map { $0.fields["authorization"] } == ["Bearer secret", "Bearer secret"])
    }

    @Test func `keeps the token from another host, also when that leads back`() throws {
        let other = LoopbackServer { request, _ in
            [.answer(302, [("Location", "http://127.0.0.1:\(request.fields["x-port"] ?? "")/c")])]
        }
        let elsewhere = other.address("/b", host: "localhost")
        let server = LoopbackServer { request, _ in
            request.target == "/a" ? [.answer(302, [("Location", elsewhere)])] : [.answer(200, [], [4])]
        }
        var request = HTTPRequest(.get, try HTTPURL(server.address("/a")))
        request.token = "secret"
        request.fields.append("X-Port", "\(server.port)")
        let head = try HTTPTransfers(settings).perform(request, to: Collector())
        #expect(head.status == 200)
        #expect(server.stop().map { $0.fields["authorization"] } == ["Bearer secret", nil])
        #expect(other.stop().map { $0.fields["authorization"] } == [nil])
    }

    @Test func `does not follow redirects without end`() throws {
        let server = LoopbackServer { _, _ in [.answer(302, [("Location", "/again")])] }
        let error = try failure(of: server.address("/a"))
        #expect(error.code == .badRedirect)
        #expect(error.message == "127.0.0.1 redirects more than 5 times. The server is set up wrongly.")
        #expect(server.stop().count == 6)
    }

    @Test(arguments: ["ftp://127.0.0.1/x", "file:///etc/passwd", "http://a:b@127.0.0.1/x", "http://", ""])
    func `does not follow a redirect to what is no web address`(location: String) throws {
        let server = LoopbackServer { _, _ in [.answer(302, [("Location", location)])] }
        #expect(try failure(of: server.address("/a")).code == .badRedirect)
    }

    @Test(arguments: ["X-Many: 1\r\n", "HTTP/1.1 100 Continue\r\n\r\n", "X-Long: aaaaaaaaaaaaaaaaaaaa"])
    func `takes no head without end`(line: String) throws {
        let server = LoopbackServer { _, _ in
            [.send(Array("HTTP/1.1 200 OK\r\n".utf8)), .sendForever(Array(line.utf8))]
        }
        let error = try failure(of: server.address())
        #expect([.tooLarge, .broken].contains(error.code), "\(error)")
    }

    @Test func `takes no body beyond the limit`() throws {
        var settings = settings
        settings.limits.body = 100_000
        let server = LoopbackServer { _, _ in
            [
                .send(Array("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n".utf8)),
                .sendForever([UInt8](repeating: 7, count: 10_000)),
            ]
        }
        let error = try failure(of: server.address(), settings)
        #expect(error == HTTPError(.tooLarge, "127.0.0.1 answers with more than 100000 bytes."))
    }

    @Test(arguments: ["", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n123"])
    func `does not wait for ever for a server that has gone silent`(beginning: String) throws {
        let server = LoopbackServer { _, _ in [.send(Array(beginning.utf8)), .hang] }
        let error = try failure(of: server.address(), impatient)
        #expect(error.code == .stalled)
        #expect(error.message.hasPrefix("127.0.0.1 sends nothing any more, for 0.3 seconds."))
    }

    @Test(arguments: [
        "", "HTTP/1.1 200", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n123", "no HTTP at all\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
    ])
    func `notices an answer that is cut off or is none`(bytes: String) throws {
        let server = LoopbackServer { _, _ in [.send(Array(bytes.utf8))] }
        #expect(try failure(of: server.address()).code == .broken)
    }

    @Test func `says that nobody answers`() throws {
        let server = LoopbackServer { _, _ in [] }
        let address = server.address()
        server.stop()
        let error = try failure(of: address)
        #expect(error.code == .unreachable && error.cause != nil)
        #expect(
            error.message
                == "127.0.0.1 cannot be reached. See whether this machine is online, and what its proxy is (https_proxy, no_proxy)."
        )
    }

    @Test func `ends at once when it is cancelled`() throws {
        let source = try CancellationSource()
        let server = LoopbackServer { _, _ in [.answer(200, [("Content-Length", "9")], [1, 2, 3]), .hang] }
        var patient = settings
        patient.limits.silence = .seconds(3_600)
        let transfers = try HTTPTransfers(patient)
        let request = HTTPRequest(.get, try HTTPURL(server.address()))
        let error = #expect(throws: HTTPError.self) {
            _ = try transfers.perform(request, to: Collector { source.cancel() }, cancellation: source.cancellation)
        }
        #expect(error?.code == .cancelled)
    }

    @Test func `does several at once, and ends each on its own`() throws {
        let server = LoopbackServer { request, _ in
            request.target == "/hang" ? [.hang] : [.answer(200, [], Array(request.target.utf8))]
        }
        let transfers = try HTTPTransfers(impatient)
        var collectors: [HTTPTransfers.ID: Collector] = [:]
        for path in ["/hang", "/a", "/b", "/c"] {
            let collector = Collector()
            collectors[try transfers.start(HTTPRequest(.get, try HTTPURL(server.address(path))), to: collector)] =
                collector
        }
        var ends: [HTTPTransfers.ID: HTTPError.Code?] = [:]
        while let end = try transfers.next() {
            if case .failure(let error) = end.result {
                ends[end.id] = error.code
            } else {
                ends.updateValue(nil, forKey: end.id)
            }
        }
        #expect(ends == [1: .stalled, 2: nil, 3: nil, 4: nil] && transfers.pending == 0)
        #expect([2, 3, 4].map { String(decoding: collectors[$0]?.bytes ?? [], as: UTF8.self) } == ["/a", "/b", "/c"])
    }

    @Test func `answers nothing at a deadline`() throws {
        let server = LoopbackServer { _, _ in [.hang] }
        let transfers = try HTTPTransfers(settings)
        try transfers.start(HTTPRequest(.get, try HTTPURL(server.address())), to: Collector())
        #expect(try transfers.next(until: .now + .milliseconds(20)) == nil)
        #expect(transfers.pending == 1)
    }

    /// Does not wait long for a server that has gone silent.
    private var impatient: HTTPSettings {
        var impatient = settings
        impatient.limits.silence = .milliseconds(300)
        return impatient
    }

    private func failure(of address: String, _ settings: HTTPSettings? = nil) throws -> HTTPError {
        let transfers = try HTTPTransfers(settings ?? self.settings)
        let request = HTTPRequest(.get, try HTTPURL(address))
        return try #require(throws: HTTPError.self) { _ = try transfers.perform(request, to: Collector()) }
    }
}
