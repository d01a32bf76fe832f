import MynahSynthesis

/// A message of a client of ElevenLabs' that has several contexts on one connection.
struct ElevenContextMessage: RequestObject {
    var text = ""
    var name: String?
    var settings = ElevenSettings()
    var isFlushed = false
    var closesContext = false
    var closesSocket = false

    static let fields: [Field<ElevenContextMessage>] = [
        Field("text", \.text, "More text; an empty one keeps the context."),
        Field("context_id", \.name, "The context that it is for; a name that is new opens one."),
        Field("voice_settings", \.settings, "How the voice is to sound."),
        Field("flush", \.isFlushed, "Whether to speak what is there."),
        Field("close_context", \.closesContext, "Whether the context ends when all its text is spoken."),
        Field("close_socket", \.closesSocket, "Whether all contexts end, and the connection with the last."),
    ]

    /// What it asks of its context, which is to be spoken as `config` says.
    func commands(_ config: StreamConfig) -> [StreamCommand] {
        var commands: [StreamCommand] = []
        if settings.speed != .normal {
            var config = config
            config.speed = settings.speed
            commands.append(.config(config))
        }
        if !text.isEmpty { commands.append(.text(text)) }
        if isFlushed { commands.append(.flush) }
        if closesContext { commands.append(.close) }
        return commands
    }
}
