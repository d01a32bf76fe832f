import Testing

@testable import MynahHTTP

/// Where redirects may lead.
struct RedirectRuleTests {
    private let rule = RedirectRule(limit: 3)

    @Test(arguments: [
        ("https://hub/a", "/b", "https://hub/b", "t"), ("https://hub/a", "https://cdn/b", "https://cdn/b", nil),
        ("https://hub/a", "https://hub:8443/b", "https://hub:8443/b", nil),
        ("http://hub/a", "https://hub/b", "https://hub/b", nil),
        ("http://hub/a", "http://hub/b", "http://hub/b", "t"),
    ])
    func `follows, and keeps the token at its origin`(from: String, location: String, to: String, token: String?) throws
    {
        let next = try rule.next(after: head(from, location), to: request(from), count: 0)
        #expect(next.url.description == to && next.token == token)
    }

    @Test func `never leaves an encrypted connection for an open one`() throws {
        let error = #expect(throws: HTTPError.self) {
            _ = try rule.next(after: head("https://hub/a", "http://hub/b"), to: request("https://hub/a"), count: 0)
        }
        #expect(
            error
                == HTTPError(
                    .badRedirect,
                    "hub redirects to 'http://hub:80', which is not encrypted. That is not followed."
                )
        )
    }

    @Test func `does not send twice what is to be sent once`() throws {
        let request = HTTPRequest(.post, try HTTPURL("https://hub/a"))
        #expect(throws: HTTPError.self) { _ = try rule.next(after: head("https://hub/a", "/b"), to: request, count: 0) }
    }

    @Test func `ends after as many as are allowed`() throws {
        #expect(throws: HTTPError.self) {
            _ = try rule.next(after: head("https://hub/a", "/b"), to: request("https://hub/a"), count: 3)
        }
    }

    private func request(_ url: String) throws -> HTTPRequest {
        var request = HTTPRequest(.get, try HTTPURL(url))
        request.token = "t"
        return request
    }

    private func head(_ url: String, _ location: String) throws -> HTTPResponseHead {
        var fields = HTTPFields()
        fields.append("Location", location)
        return HTTPResponseHead(url: try HTTPURL(url), status: 302, fields: fields)
    }
}
