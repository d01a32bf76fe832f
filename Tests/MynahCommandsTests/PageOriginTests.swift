import Testing

@testable import MynahCommands

/// Origins and names of hosts, as people type them.
struct PageOriginTests {
    @Test(arguments: [
        ("https://a.b", "https://a.b"), ("https://a.b/", "https://a.b"), ("HTTPS://A.b", "https://a.b"),
        ("http://localhost:3000", "http://localhost:3000"), ("https://a.b:443", "https://a.b"),
        ("http://a.b:80/", "http://a.b"), ("http://a.b:443", "http://a.b:443"),
        ("http://[::1]:8080", "http://[::1]:8080"),
        ("chrome-extension://abcdef", "chrome-extension://abcdef"), ("*", "*"), ("null", "null"),
    ])
    func `are written as browsers write them`(typed: String, written: String) {
        #expect(PageOrigin(optionText: typed)?.optionText == written)
    }

    @Test(arguments: [
        "", "a.b", "//a.b", "https://", "https:///", "https://a.b/c", "https://a.b//", "https://a.b?c", "https://u@a.b",
        "https://a.b:", "https://a.b:x", "https://a.b:70000", "https://[::1", "https://[::1]x", "1://a.b",
        "https://a b", "https://*.a.b", "a.b:80",
    ])
    func `are refused where no browser would name them so`(typed: String) {
        #expect(PageOrigin(optionText: typed) == nil)
    }

    @Test(arguments: [("speech.example", "speech.example"), ("Speech.Example", "speech.example"), ("*", "*")])
    func `a name of a host is one`(typed: String, written: String) {
        #expect(HostName(optionText: typed)?.optionText == written)
    }

    @Test(arguments: ["", "http://x:80/", "x:80", "x/", "a b", "ü.example", "*.example"])
    func `what is no name of a host is refused`(typed: String) { #expect(HostName(optionText: typed) == nil) }
}
