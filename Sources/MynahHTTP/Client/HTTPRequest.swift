/// What is asked of an HTTP server.
public struct HTTPRequest: Hashable, Sendable {
    /// What is to be done with what lies at the address.
    public enum Method: String, Hashable, Sendable {
        case get = "GET"
        case head = "HEAD"
        case post = "POST"
    }

    /// Where to.
    public var url: HTTPURL
    /// What to do there.
    public var method: Method
    /// What is said besides.
    public var fields = HTTPFields()
    /// What is sent with it.
    public var body: [UInt8] = []
    /// A secret that says who asks; it goes to the origin of `url` alone, and never on to where that redirects to.
    public var token: String?

    /// Asks for `url`.
    public init(_ method: Method = .get, _ url: HTTPURL) {
        self.method = method
        self.url = url
    }
}
