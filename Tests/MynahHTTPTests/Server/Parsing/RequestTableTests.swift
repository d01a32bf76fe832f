import MynahHTTP
import Testing

/// Raw bytes in, a status out, over a real socket: RFC 9112 as a table. 0 is a connection that is closed without a word.
@Suite(.timeLimit(.minutes(10)))
struct RequestTableTests {
    /// What is sent, and the status that it must be answered with.
    struct Row: CustomTestStringConvertible, Sendable {
        let name: String
        let bytes: String
        let status: Int

        init(_ name: String, _ bytes: String, _ status: Int) {
            (self.name, self.bytes, self.status) = (name, bytes, status)
        }

        var testDescription: String { name }
    }

    /// A request whose target, method and fields are as usual but for `fields`.
    private static func get(_ fields: String, _ target: String = "/") -> String {
        "GET \(target) HTTP/1.1\r\nHost: a\r\n\(fields)\r\n"
    }

    private static func post(_ fields: String, _ body: String, _ target: String = "/body") -> String {
        "POST \(target) HTTP/1.1\r\nHost: a\r\n\(fields)\r\n\(body)"
    }

    static let lines = [
        Row("plain", get(""), 200),
        Row("an empty line before", "\r\n" + get(""), 200),
        Row("two empty lines before", "\r\n\r\n" + get(""), 400),
        Row("bare LF", "GET / HTTP/1.1\nHost: a\n\n", 400),
        Row("bare LF after a field", "GET / HTTP/1.1\r\nHost: a\n\r\n", 400),
        Row("bare LF before the end", "GET / HTTP/1.1\r\nHost: a\r\n\n", 400),
        Row("bare CR in a value", get("A: b\rc\r\n"), 400),
        Row("two CR", "GET / HTTP/1.1\r\r\nHost: a\r\n\r\n", 400),
        Row("NUL in a value", get("A: b\0c\r\n"), 400),
        Row("control character in a value", get("A: b\u{1}c\r\n"), 400),
        Row("DEL in a value", get("A: b\u{7F}c\r\n"), 400),
        Row("tab in a value", get("A: b\tc\r\n"), 200),
        Row("UTF-8 in a value", get("A: é\r\n"), 200),
        Row("TLS", "\u{16}\u{3}\u{1}", 400),
        Row("two spaces", "GET  / HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        Row("tab between", "GET\t/ HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        Row("space at the end", "GET / HTTP/1.1 \r\nHost: a\r\n\r\n", 400),
        Row("space at the beginning", " GET / HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        Row("no version", "GET /\r\nHost: a\r\n\r\n", 400),
        Row("HTTP/0.9", "GET /\r\n\r\n", 400),
        Row("version in small letters", "GET / http/1.1\r\nHost: a\r\n\r\n", 400),
        Row("version with more digits", "GET / HTTP/1.10\r\nHost: a\r\n\r\n", 400),
        Row("HTTP/1.2", "GET / HTTP/1.2\r\nHost: a\r\n\r\n", 200),
        Row("HTTP/2.0", "GET / HTTP/2.0\r\nHost: a\r\n\r\n", 505),
        Row("the preface of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505),
        Row("method with a slash", "G/T / HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        Row("long method", String(repeating: "G", count: 33) + " / HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        Row("unknown method", "BREW / HTTP/1.1\r\nHost: a\r\n\r\n", 200),
        Row("CONNECT", "CONNECT a:443 HTTP/1.1\r\nHost: a\r\n\r\n", 501),
        Row("UTF-8 in the target", get("", "/é"), 400),
        Row("asterisk", "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", 200),
        Row("asterisk with GET", get("", "*"), 400),
        Row("absolute form", get("", "http://b/c"), 200),
        Row("absolute form without a path", get("", "http://b?c"), 200),
        Row("absolute form with a user", get("", "http://a@b/"), 400),
        Row("absolute form without a host", get("", "http:///c"), 400),
        Row("another scheme", get("", "ftp://b/c"), 400),
        Row("no slash", get("", "a"), 400),
        Row("dot segments", get("", "/a/../b"), 400),
        Row("escaped dot segments", get("", "/a/%2e%2E/b"), 400),
        Row("a dot segment", get("", "/./b"), 400),
        Row("two dots in a name", get("", "/a..b"), 200),
        Row("escaped slash in the last part", get("", "/a/b%2Fc?d=%25"), 200),
        Row("escaped slash in another part", get("", "/a%2Fb/c"), 400),
        Row("escaped slash beside an escaped percent sign", get("", "/a%2Fb%252F"), 400),
        Row("dot segments behind an escaped slash", get("", "/a/b%2F..%2Fc"), 400),
        Row("dot segments before an escaped slash", get("", "/a/..%2Fc"), 400),
        Row("backslash", get("", "/a%5Cb"), 400),
        Row("escaped NUL", get("", "/a%00"), 400),
        Row("broken escape", get("", "/a%4"), 400),
        Row("broken escape in the query", get("", "/?a=%G0"), 400),
        Row("escapes that are no UTF-8", get("", "/%FF"), 400),
        Row("fragment", get("", "/a#b"), 400),
    ]

    static let fields = [
        Row("no Host", "GET / HTTP/1.1\r\n\r\n", 400),
        Row("two Hosts", get("Host: a\r\n"), 400),
        Row("empty Host", "GET / HTTP/1.1\r\nHost:\r\n\r\n", 200),
        Row("Host with a space", "GET / HTTP/1.1\r\nHost: a b\r\n\r\n", 400),
        Row("Host with a user", "GET / HTTP/1.1\r\nHost: a@b\r\n\r\n", 400),
        Row("Host with a path", "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", 400),
        Row("IPv6 Host", "GET / HTTP/1.1\r\nHost: [::1]:80\r\n\r\n", 200),
        Row("HTTP/1.0 without Host", "GET / HTTP/1.0\r\n\r\n", 200),
        Row("space before the colon", get("A : b\r\n"), 400),
        Row("no colon", get("A\r\n"), 400),
        Row("no name", get(": b\r\n"), 400),
        Row("folded line", get("A: b\r\n c\r\n"), 400),
        Row("folded first line", "GET / HTTP/1.1\r\n Host: a\r\n\r\n", 400),
        Row("name with a parenthesis", get("A(: b\r\n"), 400),
        Row("empty value", get("A:\r\n"), 200),
        Row("100 fields", get(String(repeating: "A: b\r\n", count: 99)), 200),
        Row("101 fields", get(String(repeating: "A: b\r\n", count: 100)), 431),
        Row("200 kB", get("A: " + String(repeating: "b", count: 200_000) + "\r\n"), 431),
        Row("200 kB without an end", "GET /" + String(repeating: "a", count: 200_000), 431),
        Row("unknown expectation", get("Expect: more\r\n"), 417),
    ]

    static let bodies = [
        Row("length", post("Content-Length: 3\r\n", "abc"), 200),
        Row("length 0", post("Content-Length: 0\r\n", ""), 200),
        Row("no length", post("", ""), 200),
        Row("+5", post("Content-Length: +5\r\n", "abcde"), 400),
        Row("-5", post("Content-Length: -5\r\n", "abcde"), 400),
        Row("5 with a space", post("Content-Length: 5 \r\n", "abcde"), 200),
        Row("5 5", post("Content-Length: 5 5\r\n", "abcde"), 400),
        Row("5, 5", post("Content-Length: 5, 5\r\n", "abcde"), 400),
        Row("0x5", post("Content-Length: 0x5\r\n", "abcde"), 400),
        Row("empty length", post("Content-Length:\r\n", ""), 400),
        Row("other digits", post("Content-Length: ٥\r\n", ""), 400),
        Row("20 digits", post("Content-Length: 99999999999999999999\r\n", ""), 400),
        Row("two lengths", post("Content-Length: 5\r\nContent-Length: 6\r\n", "abcdef"), 400),
        Row("one length twice", post("Content-Length: 5\r\nContent-Length: 5\r\n", "abcde"), 400),
        Row("length and chunks", post("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"), 400),
        Row("chunks and length", post("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n", "0\r\n\r\n"), 400),
        Row("100 MB", post("Content-Length: 100000000\r\n", ""), 413),
        Row("2 GB", post("Content-Length: 2000000000\r\n", "", "/"), 413),
        Row("11 of 10 bytes", post("Content-Length: 11\r\n", "", "/small"), 413),
        Row("11 of 10 bytes in chunks", post("Transfer-Encoding: chunked\r\n", "b\r\n01234567890\r\n", "/small"), 413),
        Row("chunks", post("Transfer-Encoding: chunked\r\n", "3\r\nabc\r\n0\r\n\r\n"), 200),
        Row("Chunks", post("Transfer-Encoding: CHUNKED\r\n", "A\r\n0123456789\r\n0\r\n\r\n"), 200),
        Row(
            "extensions and trailers",
            post("Transfer-Encoding: chunked\r\n", "3;a=\"b\"\r\nabc\r\n0;c\r\nA: b\r\n\r\n"),
            200
        ),
        Row("gzip, chunked", post("Transfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n"), 501),
        Row("chunked, identity", post("Transfer-Encoding: chunked, identity\r\n", "0\r\n\r\n"), 501),
        Row("chunked twice", post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"), 501),
        Row("identity", post("Transfer-Encoding: identity\r\n", ""), 501),
        Row("xchunked", post("Transfer-Encoding: xchunked\r\n", "0\r\n\r\n"), 501),
        Row("vertical tab, chunked", post("Transfer-Encoding: \u{B}chunked\r\n", "0\r\n\r\n"), 400),
        Row("empty coding", post("Transfer-Encoding:\r\n", "0\r\n\r\n"), 501),
        Row("chunks in HTTP/1.0", "POST /body HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400),
        Row("chunk with a sign", post("Transfer-Encoding: chunked\r\n", "+3\r\nabc\r\n0\r\n\r\n"), 400),
        Row("chunk with 0x", post("Transfer-Encoding: chunked\r\n", "0x3\r\nabc\r\n0\r\n\r\n"), 400),
        Row("chunk with a space before", post("Transfer-Encoding: chunked\r\n", " 3\r\nabc\r\n0\r\n\r\n"), 400),
        Row("chunk with a space behind", post("Transfer-Encoding: chunked\r\n", "3 \r\nabc\r\n0\r\n\r\n"), 400),
        Row("chunk without a size", post("Transfer-Encoding: chunked\r\n", "\r\nabc\r\n0\r\n\r\n"), 400),
        Row("chunk of 16 digits", post("Transfer-Encoding: chunked\r\n", "ffffffffffffffff\r\n"), 400),
        Row("chunk too long", post("Transfer-Encoding: chunked\r\n", "2\r\nabc\r\n0\r\n\r\n"), 400),
        Row("bare LF after a size", post("Transfer-Encoding: chunked\r\n", "3\nabc\r\n0\r\n\r\n"), 400),
        Row("bare LF in an extension", post("Transfer-Encoding: chunked\r\n", "3;a\nabc\r\n0\r\n\r\n"), 400),
        Row("bare LF after data", post("Transfer-Encoding: chunked\r\n", "3\r\nabc\n0\r\n\r\n"), 400),
        Row("trailer without a colon", post("Transfer-Encoding: chunked\r\n", "0\r\nA\r\n\r\n"), 400),
        Row("trailer without a name", post("Transfer-Encoding: chunked\r\n", "0\r\n: b\r\n\r\n"), 400),
        Row("folded trailer", post("Transfer-Encoding: chunked\r\n", "0\r\nA: b\r\n c: d\r\n\r\n"), 400),
        Row("two trailers", post("Transfer-Encoding: chunked\r\n", "0\r\nA: b\r\nC:\r\n\r\n"), 200),
        Row("bare LF in a trailer", post("Transfer-Encoding: chunked\r\n", "0\r\nA: b\n\r\n"), 400),
        Row(
            "extension without an end",
            post("Transfer-Encoding: chunked\r\n", "3;" + String(repeating: "a", count: 20_000)),
            431
        ),
        Row(
            "trailer without an end",
            post("Transfer-Encoding: chunked\r\n", "0\r\nA: " + String(repeating: "a", count: 20_000)),
            431
        ),
    ]

    static let answers = [
        Row("a handler that throws", get("", "/throws"), 409),
        Row("a handler that answers nothing", get("", "/nothing"), 500),
        Row("no WebSocket", get("", "/websocket"), 426),
    ]

    @Test(arguments: lines + fields + bodies + answers)
    func `answers with the status of the table`(row: Row) throws {
        #expect(try Self.server.get().status(of: row.bytes) == row.status)
    }

    /// One for all rows: what one of them breaks, the others show.
    private static let server = Result { try RunningServer() }
}
