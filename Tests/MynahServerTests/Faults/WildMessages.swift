import MynahTesting

@testable import MynahServer

/// What a client may send over a WebSocket, in our words and in ElevenLabs', and what it may not.
enum WildMessages {
    /// The bytes of some frames; whether they end as they should.
    static func frames(using random: inout SeededRandom) -> (bytes: [UInt8], endsWell: Bool) {
        var bytes: [UInt8] = []
        for _ in 0..<Int.random(in: 1...6, using: &random) { bytes += frame(using: &random) }
        bytes +=
            WebSocketClient.frame(0x81, Array(#"{"type":"close"}"#.utf8))
            + WebSocketClient.frame(0x81, Array(#"{"text":""}"#.utf8))
        bytes += WebSocketClient.frame(0x88, [3, 232])
        guard Int.random(in: 0..<3, using: &random) == 0 else { return (bytes, true) }
        return (random.mutation(of: bytes, marks: [0x00, 0x80, 0x81, 0x88, 0xFF, 0x7E, 0xC1]), false)
    }

    private static func frame(using random: inout SeededRandom) -> [UInt8] {
        let payload = Array(message(using: &random).written.utf8)
        switch Int.random(in: 0..<12, using: &random) {
        case 0: return WebSocketClient.frame(0x82, payload)
        case 1: return WebSocketClient.frame(0x89, Array(payload.prefix(125)))
        case 2:
            return WebSocketClient.frame(0x01, Array(payload.prefix(3)))
                + WebSocketClient.frame(0x80, Array(payload.dropFirst(3)))
        case 3: return WebSocketClient.frame(0xC1, payload)
        default: return WebSocketClient.frame(0x81, payload)
        }
    }

    private static func message(using random: inout SeededRandom) -> WildJSON {
        let isOurs = Int.random(in: 0..<3, using: &random) > 0
        var message = isOurs ? ours(using: &random) : (others.randomElement(using: &random) ?? .object([]))
        for _ in 0..<Int.random(in: 0...1, using: &random) { message = message.changed(using: &random) }
        return message
    }

    private static func ours(using random: inout SeededRandom) -> WildJSON {
        let type =
            ["config", "text", "text", "text", "flush", "cancel", "clear"].randomElement(using: &random) ?? "text"
        var members: [WildJSON.Member] = [.init(key: "type", value: .text(type))]
        if type == "text" { members.append(.init(key: "text", value: .text("One two. Three four. Fi"))) }
        if type == "config",
            case .object(let more) = WildValues.object(StreamConfig.fields.map(\.declaration), using: &random)
        {
            members += more
        }
        return .object(members)
    }

    private static let others: [WildJSON] = [
        .object([
            .init(key: "text", value: .text(" ")),
            .init(key: "voice_settings", value: .object([.init(key: "speed", value: .bare("1.1"))])),
        ]),
        .object([.init(key: "text", value: .text("One two. Three ")), .init(key: "flush", value: .bare("true"))]),
        .object([.init(key: "text", value: .text("Four ")), .init(key: "try_trigger_generation", value: .bare("true"))]
        ),
    ]
}
