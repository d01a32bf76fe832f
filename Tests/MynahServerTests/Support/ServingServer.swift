import MynahHTTP
import MynahPhonemes
import MynahServing
import MynahSynthesis
import MynahTesting
import MynahText

@testable import MynahServer

/// A speech server on a free port of this machine, which speaks silence.
struct ServingServer {
    let server: SpeechServer
    let address: BoundAddress
    let service: SpeechService
    let events = AccessEvents()

    /// Starts a server; `change` says who is let in.
    init(
        _ change: (inout ServeSettings) -> Void = { _ in },
        engine: @escaping @Sendable () -> any SpeechEngine = { LoudEngine(SilentEngine()) }
    ) throws {
        var settings = ServeSettings()
        change(&settings)
        var serving = ServiceSettings()
        // Sanitizers on a busy machine take their time.
        serving.patience = .seconds(600)
        serving.lanes = 1
        service = SpeechService(serving) { EngineRegistry([engine()]) }
        server = try SpeechServer(
            settings,
            http: ServerSettings([.tcp(host: "127.0.0.1", port: 0)]),
            service: service,
            version: "1.2.3",
            reader: { PlainReader() },
            reports: events.reports
        )
        address = try server.start()[0]
    }

    /// Ends it.
    func end() async {
        await server.drain(within: .zero)
        service.stop()
    }

    /// What is answered to a request.
    func ask(_ line: String, _ fields: [String] = [], body: String = "") -> PlainAnswer {
        let client = PlainClient(port: address.port ?? 0)
        client.send(line, fields, body)
        return client.answer()
    }

    /// What is answered to somebody who wants "Hello." spoken.
    func speak(_ fields: [String] = [], _ text: String = "Hello.") -> PlainAnswer {
        ask(
            "POST /v1/audio/speech",
            fields + ["Content-Type: application/json"],
            body: "{\"input\":\"\(text)\",\"response_format\":\"wav\"}"
        )
    }
}
