import MynahHTTP
import MynahJSON

extension Credential {
    /// Looks at the first message of a client of ElevenLabs': at `xi_api_key`, which their newer clients call `xi-api-key`, then at
    /// `authorization`. What is no message of theirs shows nothing.
    init(_ message: WebSocketMessage) {
        let members = Self.members(of: message)
        self = Self.shown(
            key: Self.text(members["xi_api_key"]) ?? Self.text(members["xi-api-key"]),
            authorization: Self.text(members["authorization"])
        )
    }

    /// What is wrong with a message that cannot be read is told where it is to be spoken.
    private static func members(of message: WebSocketMessage) -> [String: JSONValue] {
        guard case .text(let text) = message, let value = try? JSONReader.read(Array(text.utf8)),
            case .object(let members) = value.content
        else { return [:] }
        return members
    }

    /// What a member says; an empty text, which is no key, where it is none.
    private static func text(_ member: JSONValue?) -> String? {
        guard let member, member.content != .null else { return nil }
        guard case .text(let text) = member.content else { return "" }
        return text
    }
}
