import MynahHTTP
import MynahTesting

/// A server on a free port of this machine for as long as a test needs it.
struct RunningServer {
    private let server: HTTPServer
    let address: BoundAddress

    /// Starts a server; `change` says what is not as usual.
    init(_ handler: some HTTPHandler = EchoHandler(), _ change: (inout ServerSettings) -> Void = { _ in }) throws {
        var settings = ServerSettings([.tcp(host: "127.0.0.1", port: 0)])
        change(&settings)
        server = HTTPServer(settings, handler: handler)
        address = try server.start()[0]
    }

    var statistics: ServerStatistics { server.statistics }

    func client(receiveBuffer: Int32? = nil) -> RawClient { RawClient(address, receiveBuffer: receiveBuffer) }

    func drain(within time: Duration = .zero) async { await server.drain(within: time) }

    /// What is answered to these bytes until the connection ends.
    func reply(to bytes: String) -> String? {
        let client = client()
        client.send(bytes)
        return client.readAll()
    }

    /// The number of the first status in the answer to these bytes; 0 where there is none.
    func status(of bytes: String) -> Int {
        let client = client()
        client.send(bytes)
        let line = client.read(to: "\r\n").split(separator: " ")
        return line.count > 1 ? Int(line[1]) ?? 0 : 0
    }
}
