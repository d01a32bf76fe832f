import MynahHTTP
import Testing

@Suite struct ServerRequestTests {
    /// Paths as they come, and as handlers see them and their last parts.
    static let paths: [(String, String, String)] = [
        ("/v1/models/a", "/v1/models/a", "a"),
        ("/v1/models/hexgrad%2FKokoro-82M", "/v1/models/hexgrad%2FKokoro-82M", "hexgrad/Kokoro-82M"),
        ("/v1/models/a%2fb%2Fc%20d", "/v1/models/a%2Fb%2Fc d", "a/b/c d"),
        ("/v1/models/a%252Fb", "/v1/models/a%2Fb", "a%2Fb"),
        ("/v1/models/", "/v1/models/", ""),
    ]

    @Test(arguments: paths)
    func `decodes a slash in the last part of a path, and nowhere else`(target: String, path: String, last: String) {
        let request = ServerRequest("GET", path: target)
        #expect(request.path == path && request.segments.map(String.init) == ["v1", "models", last])
    }
}
