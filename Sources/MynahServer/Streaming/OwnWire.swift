import MynahAudio
import MynahCodecs
import MynahHTTP
import MynahJSON
import MynahSynthesis
import MynahText

/// Mynah's own words for streams: objects of JSON with a `type`, and audio as binary messages.
struct OwnWire: StreamWire {
    /// How the stream was configured last: what is not said anew stays.
    private var config: StreamConfig

    init(_ config: StreamConfig) { self.config = config }

    mutating func commands(in message: WebSocketMessage) throws(APIError) -> [StreamCommand] {
        guard case .text(let text) = message else {
            throw .invalid("wrong_message", "A client sends text messages, binary ones are the server's.")
        }
        let value = try JSONBody.value(of: Array(text.utf8))
        guard case .object(let members) = value.content, case .text(let type) = members["type"]?.content else {
            throw .invalid("missing_field", "A message is an object with a type.", at: "type")
        }
        switch type {
        case "config": return [.config(try read(value))]
        case "text": return [.text(try ClientText.read(value).text)]
        case "flush": return [.flush]
        case "cancel": return [.cancel]
        case "clear": return [.clear]
        case "close": return [.close]
        default:
            throw RequestReading(at: "type").notAllowed(type, allowed: Self.types)
        }
    }

    private static let types = ["config", "text", "flush", "cancel", "clear", "close"]

    private mutating func read(_ value: JSONValue) throws(APIError) -> StreamConfig {
        var reading = RequestReading()
        var next = config
        try next.update(value, &reading, besides: ["type"])
        guard reading.unknown.isEmpty else {
            throw .invalid("unknown_field", reading.warnings.joined(separator: " "), at: reading.unknown.first)
        }
        config = next
        return next
    }

    func messages(of event: StreamEvent) -> [WebSocketMessage] {
        if case .audio(_, let bytes) = event { return bytes.isEmpty ? [] : [.binary(bytes)] }
        if case .times = event, config.timestamps == nil { return [] }
        var line = JSONLine()
        line.object { describe(event, in: &$0) }
        return [.text(String(decoding: line.bytes, as: UTF8.self))]
    }

    private func describe(_ event: StreamEvent, in line: inout JSONLine) {
        line.field("type", event.type)
        if let number = event.utterance { line.integer("utterance", number) }
        switch event {
        case .ready(let config):
            let format = config.format ?? .pcm
            line.field("format", format.name)
            line.integer("sample_rate", format.encodedRate(for: config.sampleRate ?? .speech).hertz)
        case .times(_, let marks, let part):
            let kind = config.timestamps ?? .word
            let offset = config.spanUnits == .utf8 ? part.offset : part.offsetUTF16
            let text = SourceText(part.text)
            var writer = TimesWriter(kind: kind, text: text, units: config.spanUnits, offset: offset)
            writer.write(marks, to: &line)
        case .warning(_, let message): line.field("message", message)
        case .error(_, let error): line.object("error") { error.write(to: &$0) }
        case .finished(_, let duration): line.field("duration", duration.seconds)
        case .started, .audio, .cancelled: break
        }
    }

    /// A message with text.
    private struct ClientText: RequestObject {
        var type = ""
        var text = ""
        static let fields = [
            Field("type", \ClientText.type, "text."), Field("text", \ClientText.text, "More of the text.").required(),
        ]

        static func read(_ value: JSONValue) throws(APIError) -> ClientText {
            var reading = RequestReading()
            return try ClientText(value, &reading)
        }
    }
}

extension StreamEvent {
    /// What it is called.
    fileprivate var type: String {
        switch self {
        case .ready: "ready"
        case .started: "started"
        case .audio: "audio"
        case .times: "times"
        case .warning: "warning"
        case .error: "error"
        case .finished: "finished"
        case .cancelled: "cancelled"
        }
    }

    /// The utterance that it tells of; `nil` where there is none.
    fileprivate var utterance: Int? {
        switch self {
        case .ready: nil
        case .started(let number), .audio(let number, _), .times(let number, _, _), .warning(let number, _),
            .error(let number, _), .finished(let number, _), .cancelled(let number):
            number == 0 ? nil : number
        }
    }
}
