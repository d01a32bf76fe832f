import MynahAudio
import MynahCodecs
import MynahHTTP
import MynahJSON
import MynahSynthesis
import MynahText

/// Mynah's own words for streams: objects of JSON with a `type`, and audio as binary messages.
struct OwnWire: StreamWire {
    /// How the stream was configured last: what is not said anew stays.
    var config: StreamConfig

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
        case "text":
            var reading = RequestReading()
            let text = try ClientText(value, &reading).text
            return Self.warnings(of: reading) + [.text(text)]
        case "flush": return try Self.asked(.flush, by: value)
        case "cancel": return try Self.asked(.cancel, by: value)
        case "clear": return try Self.asked(.clear, by: value)
        case "close": return try Self.asked(.close, by: value)
        default:
            throw RequestReading(at: "type").notAllowed(type, allowed: Self.types)
        }
    }

    private static let types = ["config", "text", "flush", "cancel", "clear", "close"]

    /// What is asked by a message that has nothing but its type.
    private static func asked(_ command: StreamCommand, by value: JSONValue) throws(APIError) -> [StreamCommand] {
        var reading = RequestReading()
        _ = try ClientWord(value, &reading)
        return warnings(of: reading) + [command]
    }

    private static func warnings(of reading: RequestReading) -> [StreamCommand] {
        reading.warnings.map { StreamCommand.warn($0) }
    }

    private mutating func read(_ value: JSONValue) throws(APIError) -> StreamConfig {
        var reading = RequestReading()
        var next = config
        try next.update(value, &reading, besides: ["type"])
        // Nothing is what is not said, but nothing else says that times are no longer wanted.
        if case .object(let members) = value.content, members["timestamps"]?.content == .null { next.timestamps = nil }
        guard reading.unknown.isEmpty else {
            throw .invalid("unknown_field", reading.warnings.joined(separator: " "), at: reading.unknown.first)
        }
        config = next
        return next
    }

    func messages(of event: StreamEvent) -> [WebSocketMessage] {
        if case .audio(_, let bytes) = event { return bytes.isEmpty ? [] : [.binary(bytes)] }
        if case .closed = event { return [] }
        if case .times(_, let marks, let part) = event {
            guard let kind = part.config.timestamps, marks.contains(where: { kind.covers($0) }) else { return [] }
        }
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
            var writer = Self.writer(of: part)
            writer.write(marks, to: &line)
        case .warning(_, let message): line.field("message", message)
        case .error(_, let error): line.object("error") { error.write(to: &$0) }
        case .finished(_, let duration): line.field("duration", duration.seconds)
        case .started, .audio, .cancelled, .closed: break
        }
    }

    private static func writer(of part: StreamDesk.Part) -> TimesWriter {
        let units = part.config.spanUnits
        return TimesWriter(
            kind: part.config.timestamps ?? .word,
            text: SourceText(part.text.text),
            units: units,
            offset: units == .utf8 ? part.text.offset : part.text.offsetUTF16
        )
    }

    /// A message with text.
    private struct ClientText: RequestObject {
        var type = ""
        var text = ""
        static let fields = [
            Field("type", \ClientText.type, "text."), Field("text", \ClientText.text, "More of the text.").required(),
        ]
    }

    /// A message without.
    private struct ClientWord: RequestObject {
        var type = ""
        static let fields = [Field("type", \ClientWord.type, "What is to be done.")]
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
        case .closed: "closed"
        }
    }

    /// The utterance that it tells of; `nil` where there is none.
    fileprivate var utterance: Int? {
        switch self {
        case .ready, .closed: nil
        case .started(let number), .audio(let number, _), .times(let number, _, _), .warning(let number, _),
            .error(let number, _), .finished(let number, _), .cancelled(let number):
            number == 0 ? nil : number
        }
    }
}
