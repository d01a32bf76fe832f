import MynahHTTP
import MynahJSON
import MynahSynthesis
import MynahText

/// ElevenLabs' words for streams: text in, an empty text at the end; objects with audio and times of characters out.
struct ElevenWire: StreamWire {
    /// From where the times of characters count.
    enum Clock: Hashable {
        /// From the beginning of the utterance, as clients have it that ask for `sync_alignment`.
        case utterance
        /// From where the characters of the message before this one end, as all others have it: they add up what messages span.
        case message
    }

    var config: StreamConfig
    private let clock: Clock
    /// What it is called on a connection of several; such a one is told to be final by whoever has the connection.
    private let context: String?
    /// What is told with the next audio.
    private var characters: [CharacterTimes.Character] = []
    /// The part that is heard, what was told of it, and whether that is all.
    private var heard: (part: TextGathering.Part, times: CharacterTimes, isTold: Bool)?

    /// Where the characters that were told of end.
    private var toldUntil = Duration.zero

    init(_ config: StreamConfig, _ clock: Clock, context: String? = nil) {
        (self.config, self.clock, self.context) = (config, clock, context)
    }

    mutating func commands(in message: WebSocketMessage) throws(APIError) -> [StreamCommand] {
        guard case .text(let text) = message else {
            throw .invalid("wrong_message", "A client sends text messages.")
        }
        var reading = RequestReading()
        let said = try ElevenMessage(JSONBody.value(of: Array(text.utf8)), &reading)
        guard !said.text.isEmpty else { return [.close] }
        var commands: [StreamCommand] = []
        if said.settings.speed != config.speed, said.settings.speed != .normal {
            config.speed = said.settings.speed
            commands.append(.config(config))
        }
        commands.append(.text(said.text))
        if said.isFlushed { commands.append(.flush) } else if said.isHurried { commands.append(.hurry) }
        return commands
    }

    mutating func messages(of event: StreamEvent) -> [WebSocketMessage] {
        switch event {
        case .times(_, let marks, let part):
            hear(marks, in: part.text)
            return []
        case .audio(_, let bytes):
            guard !bytes.isEmpty || !characters.isEmpty else { return [] }
            return [audio(bytes)]
        case .finished:
            endPart()
            defer { (heard, toldUntil) = (nil, .zero) }
            return characters.isEmpty ? [] : [audio([])]
        case .closed: return [Self.final(context)]
        case .error(_, let error): return [Self.message(of: error, in: context)]
        case .ready, .started, .warning, .cancelled: return []
        }
    }

    /// The characters of words of a part; a part may be heard in several pieces.
    private mutating func hear(_ marks: [SpeechMark], in part: TextGathering.Part) {
        if heard?.part != part {
            endPart()
            let times = CharacterTimes(SourceText(part.text), from: characters.last?.end ?? toldUntil)
            heard = (part, times, false)
        }
        if let spoken = heard?.times.take(marks) { characters += spoken }
        // Clients take a word for whole at the space behind it, which would come late with the next part.
        if heard?.times.isBehindWords == true { endPart() }
    }

    /// The characters behind the last word of a part, and the space between it and the next.
    private mutating func endPart() {
        guard heard?.isTold == false, let rest = heard?.times.rest() else { return }
        heard?.isTold = true
        characters += rest
        if let end = characters.last?.end { characters.append(.init(text: " ", start: end, end: end)) }
    }

    /// Audio, with the characters that were not told of yet.
    private mutating func audio(_ bytes: [UInt8]) -> WebSocketMessage {
        let start = clock == .message ? toldUntil : .zero
        toldUntil = characters.last?.end ?? toldUntil
        defer { characters = [] }
        return Self.object(of: context) { $0.audio(bytes, characters, from: start) }
    }

    /// What ends a stream, or a context.
    static func final(_ context: String?) -> WebSocketMessage { object(of: context) { $0.field("isFinal", true) } }

    /// What went wrong.
    static func message(of error: APIError, in context: String?) -> WebSocketMessage {
        object(of: context) { line in
            line.field("message", error.message)
            line.field("error", error.code)
            line.integer("code", 1008)
        }
    }

    private static func object(of context: String?, _ content: (inout JSONLine) -> Void) -> WebSocketMessage {
        var line = JSONLine()
        line.object { line in
            content(&line)
            if let context { line.field("contextId", context) }
        }
        return .text(String(decoding: line.bytes, as: UTF8.self))
    }

    /// A message of the client.
    private struct ElevenMessage: RequestObject {
        var text = ""
        var settings = ElevenSettings()
        var isFlushed = false
        var isHurried = false

        static let fields: [Field<ElevenMessage>] = [
            Field("text", \.text, "More text; empty at the end.").required(),
            Field("voice_settings", \.settings, "How the voice is to sound."),
            Field("flush", \.isFlushed, "Whether to speak what is there."),
            Field("try_trigger_generation", \.isHurried, "Whether to speak what is there, if it is not too short."),
            Field(unused: "generation_config", .anything, because: "each sentence is spoken as soon as it is whole."),
            Field(unused: "xi_api_key", .text(), because: "who asks is known by now."),
            Field(unused: "xi-api-key", .text(), because: "who asks is known by now."),
            Field(unused: "authorization", .text(), because: "who asks is known by now."),
        ]
    }
}

extension JSONLine {
    /// Writes audio and, in milliseconds after `start`, when its characters are heard.
    fileprivate mutating func audio(_ bytes: [UInt8], _ characters: [CharacterTimes.Character], from start: Duration) {
        field("audio", Base64.text(bytes))
        number("isFinal", "null")
        for name in ["alignment", "normalizedAlignment"] {
            object(name) { line in
                line.texts("chars", characters.map(\.text))
                line.doubles("charStartTimesMs", characters.map { (($0.start - start).seconds * 1_000).rounded() })
                line.doubles("charDurationsMs", characters.map { (($0.end - $0.start).seconds * 1_000).rounded() })
                line.doubles("charsDurationsMs", characters.map { (($0.end - $0.start).seconds * 1_000).rounded() })
            }
        }
    }
}
