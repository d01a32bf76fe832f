import MynahFiles
import MynahHTTP
import Testing

@testable import MynahModels

/// What is done about a file, as values: no sockets, no files, no time.
struct DownloadTests {
    private static let bytes = Array("0123456789".utf8)
    private static let file = Published.file("x.bin", bytes)
    private static let digest = SHA256.digest(bytes)
    private let hub: Hub

    init() throws { hub = try Hub("https://hub", token: nil, for: Published.model) }

    @Test func `asks for the whole file, checks it, and is done`() throws {
        var download = Download(Self.file, from: hub)
        #expect(download.begin() == whole)
        #expect(download.receive(try head(200, ["ETag": "\"a\""]), after: []) == .replace)
        #expect(download.grow(by: 10) == true)
        #expect(download.end(.success(try head(200))) == .verify)
        #expect(download.verified(Self.digest) == .finish)
    }

    @Test(arguments: [
        (0, "\"a\"", "request 0 nil"), (4, "\"a\"", "request 4 \"a\""), (4, nil, "request 4 nil"), (10, nil, "verify"),
        (11, "\"a\"", "request 0 nil"),
    ])
    func `begins with what is there`(size: Int, validator: String?, step: String) {
        var download = Download(Self.file, from: hub)
        #expect(text(download.begin(size: size, validator: validator)) == step)
    }

    @Test(arguments: [
        ("206 bytes 4-9/10 \"a\"", "append"), ("206 bytes 4-9/* \"a\"", "append"), ("206 bytes 4-9/10 -", "append"),
        ("206 bytes 4-9/10 W/\"b\"", "append"), ("206 bytes 0-9/10 \"a\"", "request 0 nil"),
        ("206 - \"a\"", "request 0 nil"),
        ("206 bytes 4-9/10 \"b\"", "request 0 nil"), ("206 bytes 4-9/11 \"a\"", "request 0 nil"),
        ("200 - \"b\"", "replace"),
        ("416 bytes */10 -", "request 0 nil"), ("416 - -", "request 0 nil"), ("416 bytes */4 -", "verify"),
    ])
    func `goes on only where the rest fits`(answer: String, outcome: String) throws {
        var download = Download(Self.file, from: hub)
        _ = download.begin(size: 4, validator: "\"a\"")
        let words = answer.split(separator: " ").map(String.init)
        var fields = ["ETag": words[words.count - 1]]
        if words.count == 4 { fields["Content-Range"] = "\(words[1]) \(words[2])" }
        let reception = download.receive(try head(Int(words[0]) ?? 0, fields.filter { $0.value != "-" }), after: [])
        #expect((reception == .decline ? text(download.end(declined)) : "\(reception)") == outcome)
    }

    @Test(arguments: [
        (["Retry-After": "7"], "wait 7.0 seconds"), (["Retry-After": "300"], "wait 300.0 seconds"),
        (["Retry-After": "301"], "fail busy"),
        (["Retry-After": "soon"], "wait 1.0 seconds"), (["Retry-After": "-3"], "wait 1.0 seconds"),
        ([:], "wait 1.0 seconds"),
        (["RateLimit": "\"resolvers\";r=0;t=55"], "wait 55.0 seconds"), (["Retry-After": "0"], "wait 1.0 seconds"),
        (
            ["Retry-After": "Sun, 06 Nov 1994 08:49:37 GMT", "Date": "Sun, 06 Nov 1994 08:49:07 GMT"],
            "wait 30.0 seconds"
        ),
        (["Retry-After": "99999999999999999999"], "wait 1.0 seconds"),
    ])
    func `waits as long as a busy server asks, within a limit`(fields: [String: String], step: String) throws {
        for status in [429, 503] {
            var download = Download(Self.file, from: hub)
            _ = download.begin()
            #expect(download.receive(try head(status, fields), after: []) == .decline)
            #expect(text(download.end(declined)) == step)
        }
    }

    @Test(arguments: [
        (401, "fail refused"), (403, "fail refused"), (404, "fail missing"), (407, "fail refused"),
        (304, "fail refused"), (418, "fail refused"),
        (500, "wait 1.0 seconds"), (502, "wait 1.0 seconds"), (504, "wait 1.0 seconds"), (408, "wait 1.0 seconds"),
    ])
    func `tells final answers from passing ones`(status: Int, step: String) throws {
        var download = Download(Self.file, from: hub)
        _ = download.begin()
        #expect(download.receive(try head(status), after: []) == .decline)
        #expect(text(download.end(declined)) == step)
    }

    @Test func `waits longer each time, and gives up when nothing comes`() {
        var download = Download(Self.file, from: hub)
        var steps = [text(download.begin())]
        for _ in 0..<6 {
            steps.append(text(download.end(.failure(HTTPError(.stalled, "")))))
            _ = download.resume()
        }
        #expect(steps == ["request 0 nil"] + [1, 2, 4, 8, 16].map { "wait \($0).0 seconds" } + ["fail broken"])
    }

    @Test func `gives up sooner where nobody answers`() {
        var download = Download(Self.file, from: hub)
        _ = download.begin()
        let steps = (0..<3).map { _ in text(download.end(.failure(HTTPError(.unreachable, "")))) }
        #expect(steps == ["wait 1.0 seconds", "wait 2.0 seconds", "fail unreachable"])
    }

    @Test func `forgets failures when something came, but not for ever`() throws {
        var download = Download(Published.file("x", [UInt8](repeating: 0, count: 1_000)), from: hub)
        var step = download.begin()
        var count = 0
        while case .request(let resumption) = step {
            let range = "bytes \(resumption.offset)-999/1000"
            _ = download.receive(try head(resumption.offset == 0 ? 200 : 206, ["Content-Range": range]), after: [])
            #expect(download.grow(by: 1) == true)
            #expect(text(download.end(.failure(HTTPError(.broken, "")))) == "wait 1.0 seconds")
            step = download.resume()
            count += 1
        }
        #expect(count == 100 && text(step) == "fail broken")
    }

    @Test func `asks again for an answer that ended early without a sign`() throws {
        var download = Download(Self.file, from: hub)
        _ = download.begin()
        _ = download.receive(try head(200, ["ETag": "\"a\""]), after: [])
        _ = download.grow(by: 4)
        #expect(text(download.end(.success(try head(200)))) == "wait 1.0 seconds")
        #expect(text(download.resume()) == "request 4 \"a\"")
    }

    @Test func `tries once more after wrong bytes, and then says what is wrong`() throws {
        var download = Download(Self.file, from: hub)
        _ = download.begin()
        let other = SHA256.digest([1])
        #expect(download.verified(other) == whole)
        guard case .fail(let error) = download.verified(other) else { throw Failure() }
        #expect(error.code == .wrongContent)
        #expect(
            error.message
                == "hub does not give the x.bin that was published: its SHA-256 is \(other), not \(Self.digest). It was thrown away. "
                + "Something in between may have changed it, such as a proxy or a page to log in; try another network or hub (--hub)."
        )
    }

    @Test func `takes no more bytes than the file has`() throws {
        var download = Download(Self.file, from: hub)
        _ = download.begin()
        _ = download.receive(try head(200), after: [])
        #expect(download.grow(by: 10) == true)
        #expect(download.grow(by: 1) == false)
        #expect(download.end(declined) == whole)
    }

    @Test func `does not even begin with a file of another length`() throws {
        var download = Download(Self.file, from: hub)
        _ = download.begin()
        #expect(download.receive(try head(200, ["Content-Length": "913"]), after: []) == .decline)
        #expect(download.end(declined) == whole)
    }

    @Test(arguments: ["\"%\"", "W/\"%\"", "%"])
    func `believes the digest that the hub states, where none is known`(form: String) throws {
        var download = Download(PublishedFile(path: "x.bin", size: nil, digest: nil), from: hub)
        _ = download.begin()
        let tag = form.replacing("%", with: Self.digest.description)
        let redirect = try head(302, ["X-Linked-ETag": tag])
        #expect(download.receive(try head(200, at: "https://cdn"), after: [redirect]) == .replace)
        #expect(download.grow(by: 10) == true)
        #expect(download.end(.success(try head(200))) == .verify)
        #expect(download.verified(Self.digest) == .finish)
    }

    @Test func `believes nobody else's`() throws {
        var download = Download(PublishedFile(path: "x.bin", size: nil, digest: nil), from: hub)
        _ = download.begin()
        let stated = ["X-Linked-ETag": "\"\(Self.digest)\""]
        #expect(download.receive(try head(200, stated, at: "https://cdn"), after: [try head(302)]) == .decline)
        #expect(text(download.end(declined)) == "fail unverifiable")
    }

    @Test func `does not fetch what the hub itself says is another file`() throws {
        var download = Download(Self.file, from: hub)
        _ = download.begin()
        let redirect = try head(302, ["X-Linked-ETag": "\"\(SHA256.digest([1]))\""])
        #expect(download.receive(try head(200), after: [redirect]) == .decline)
        #expect(text(download.end(declined)) == "fail wrongContent")
    }

    @Test func `passes over the digest of another kind that small files have`() throws {
        var download = Download(Self.file, from: hub)
        _ = download.begin()
        #expect(
            download.receive(
                try head(200, ["X-Linked-ETag": "\"14a726edd3718279eac426630879ff743955b16a\""]),
                after: []
            ) == .replace
        )
    }

    private struct Failure: Error {}

    private var whole: Download.Step { .request(Download.Resumption(offset: 0, validator: nil)) }
    private var declined: Result<HTTPResponseHead, HTTPError> { .failure(HTTPError(.declined, "")) }

    private func head(_ status: Int, _ fields: [String: String] = [:], at url: String = "https://hub") throws
        -> HTTPResponseHead
    {
        var all = HTTPFields()
        for (name, value) in fields { all.append(name, value) }
        return HTTPResponseHead(url: try HTTPURL(url), status: status, fields: all)
    }

    private func text(_ step: Download.Step) -> String {
        switch step {
        case .request(let resumption): "request \(resumption.offset) \(resumption.validator ?? "nil")"
        case .wait(let pause): "wait \(pause)"
        case .verify: "verify"
        case .finish: "finish"
        case .fail(let error): "fail \(error.code)"
        }
    }
}
