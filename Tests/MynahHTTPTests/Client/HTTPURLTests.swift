import MynahHTTP
import MynahTesting
import Testing

/// Reading web addresses.
struct HTTPURLTests {
    @Test(arguments: [
        ("https://huggingface.co", "https://huggingface.co/", "https://huggingface.co:443"),
        ("HTTPS://Hub.Example:8443/a/../b", "https://Hub.Example:8443/b", "https://hub.example:8443"),
        ("http://127.0.0.1:80", "http://127.0.0.1:80/", "http://127.0.0.1:80"),
        ("http://[::1]/x", "http://[::1]/x", "http://[::1]:80"),
    ])
    func `reads an address and where it belongs`(text: String, whole: String, origin: String) throws {
        let url = try HTTPURL(text)
        #expect(url.origin == origin)
        #expect(try HTTPURL(url.description) == url)
    }

    @Test(arguments: [
        "", "huggingface.co", "ftp://a/b", "file:///etc/passwd", "https://", "https://name@host/",
        "https://name:word@host/",
        "https://ho st/", "https://host/\r\nX: y", "https://host/\u{0}",
        "https://" + String(repeating: "a", count: 9_000),
    ])
    func `refuses what is none`(text: String) {
        let error = #expect(throws: HTTPError.self) { _ = try HTTPURL(text) }
        #expect(error?.code == .badAddress)
    }

    @Test func `names the address that it refuses, short and without control characters`() {
        let error = #expect(throws: HTTPError.self) {
            _ = try HTTPURL("ftp://a\n" + String(repeating: "b", count: 100))
        }
        #expect(
            error?.message.hasPrefix("'ftp://a?" + String(repeating: "b", count: 72) + "…' is no web address") == true
        )
    }

    @Test(arguments: [
        ("/x", "https://hub/x"), ("x", "https://hub/a/x"), ("//cdn.hub/y?z=%2F", "https://cdn.hub/y?z=%2F"),
        ("http://other/", "http://other/"), ("?q", "https://hub/a/b?q"),
    ])
    func `resolves what stands in an answer`(text: String, whole: String) throws {
        #expect(try HTTPURL("https://hub/a/b").resolving(text).description == whole)
    }

    @Test func `appends a path with or without a stroke at the end`() throws {
        #expect(try HTTPURL("https://hub/a").appending("b/c").description == "https://hub/a/b/c")
        #expect(try HTTPURL("https://hub/a/").appending("b/c").description == "https://hub/a/b/c")
    }

    @Test func `survives any bytes`() {
        var random = SeededRandom(seed: 7)
        let seeds = ["https://huggingface.co/a/b?c=d#e", "http://[::1]:80/%20", "//user:word@host:1/x"]
        for _ in 0..<FuzzRounds.count(usual: 300) {
            for seed in seeds {
                let bytes = random.mutation(of: Array(seed.utf8), marks: Array(":/@?#[]%\\\u{0}\n".utf8))
                guard let url = try? HTTPURL(String(decoding: bytes, as: UTF8.self)) else { continue }
                #expect(["http", "https"].contains(url.scheme) && !url.host.isEmpty && !url.description.contains("\n"))
            }
        }
    }
}
