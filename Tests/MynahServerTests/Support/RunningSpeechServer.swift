import MynahHTTP
import MynahPhonemes
import MynahServing
import MynahSynthesis
import MynahTesting
import MynahText

@testable import MynahServer

/// A server that speaks silence, on a free port of this machine for as long as a test needs it.
struct RunningSpeechServer {
    private let server: SpeechServer
    let address: BoundAddress

    init(
        _ change: (inout ServeSettings) -> Void = { _ in },
        cache: SpeechCache? = nil,
        http changeHTTP: (inout ServerSettings) -> Void = { _ in },
        engines: @escaping @Sendable () -> EngineRegistry = { EngineRegistry([LoudEngine(SilentEngine())]) }
    ) throws {
        var settings = ServeSettings()
        change(&settings)
        var serving = ServiceSettings()
        // Sanitizers on a busy machine take their time.
        serving.patience = .seconds(600)
        serving.lanes = 1
        serving.distantLanes = 1
        var http = ServerSettings([.tcp(host: "127.0.0.1", port: 0)])
        changeHTTP(&http)
        server = try SpeechServer(
            settings,
            http: http,
            service: SpeechService(serving, cache: cache, engines: engines),
            version: "1.2.3",
            reader: { NoReader() }
        )
        address = try server.start()[0]
    }

    /// Ends it, after what is being spoken or a time: nothing is being spoken when this returns.
    func end(within time: Duration = .zero) async { await server.drain(within: time) }

    /// Asks, and takes the whole answer.
    func ask(_ method: String, _ path: String, _ fields: [String] = [], body: String? = nil) -> Answer {
        let client = RawClient(address)
        let type = fields.contains { $0.hasPrefix("Content-Type") } ? [] : ["Content-Type: application/json"]
        let length = body.map { type + ["Content-Length: \($0.utf8.count)"] } ?? []
        let host = fields.contains { $0.hasPrefix("Host") } ? [] : ["Host: localhost"]
        let lines = ["\(method) \(path) HTTP/1.1"] + host + fields + length + ["Connection: close", "", body ?? ""]
        client.send(lines.joined(separator: "\r\n"))
        var bytes: [UInt8] = []
        while let piece = client.read(), !piece.isEmpty { bytes += piece }
        return Answer(bytes)
    }

    /// Asks for speech.
    func speak(_ body: String, _ fields: [String] = []) -> Answer {
        ask("POST", "/v1/audio/speech", fields, body: body)
    }

    /// What was answered.
    struct Answer {
        let status: Int
        let head: String
        /// The bytes of the body, out of their chunks.
        let bytes: [UInt8]

        init(_ all: [UInt8]) {
            let end = all.firstRange(of: Array("\r\n\r\n".utf8))
            head = String(decoding: all[..<(end?.lowerBound ?? all.endIndex)], as: UTF8.self)
            status = head.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
            let rest = end.map { all[$0.upperBound...] } ?? []
            bytes = head.contains("Transfer-Encoding: chunked") ? Self.unchunked(rest) : Array(rest)
        }

        /// The body as a text.
        var body: String { String(decoding: bytes, as: UTF8.self) }

        /// The value of a field.
        func field(_ name: String) -> String? {
            head.split(separator: "\r\n").first { $0.lowercased().hasPrefix(name.lowercased() + ": ") }
                .map { String($0.dropFirst(name.count + 2)) }
        }

        /// What stands in chunks; of an answer that was cut, what is there.
        private static func unchunked(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
            var (rest, whole) = (bytes, [UInt8]())
            while let end = rest.firstIndex(of: 13) {
                let size = Int(String(decoding: rest[..<end], as: UTF8.self), radix: 16) ?? 0
                guard size > 0, rest.endIndex >= end + 4 + size else { break }
                whole += rest[(end + 2)..<(end + 2 + size)]
                rest = rest[(end + 4 + size)...]
            }
            return whole
        }
    }
}

/// Knows no language and no sound.
private struct NoReader: SpeechReader {
    func language(of text: SourceText) -> LanguageTag? { nil }

    func phonemes(of sentence: SpokenSentence, lexicons: [UserLexicon]) throws(SynthesisError) -> PhonemeSentence {
        throw SynthesisError(.engineUnavailable, "Nobody here knows sounds.")
    }
}
