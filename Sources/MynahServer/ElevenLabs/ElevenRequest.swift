import MynahServing
import MynahSynthesis

/// Turns what ElevenLabs' clients ask into what can be asked here.
struct ElevenRequest {
    let visit: Visit

    /// The request for speech, and what the caller is to be told of its voice.
    func speech(_ body: ElevenBody, _ query: ElevenQuery) async -> (SpeechBody, String?) {
        var speech = SpeechBody()
        speech.input = body.text
        speech.model = Self.model(body.model)
        speech.language = body.language
        speech.speed = body.settings.speed
        speech.seed = body.seed
        speech.normalize = body.normalization != .off
        speech.format = query.format.format
        speech.sampleRate = query.format.rate
        speech.bitRate = query.format.bitRate
        let (voice, warning) = await voice(visit.places["voice"] ?? "")
        speech.voice = voice
        return (speech, warning)
    }

    /// The voice that a client names; a name of ElevenLabs' own means the usual voice.
    func voice(_ id: String) async -> (VoiceChoice?, String?) {
        let voices = await visit.house.service.voices()
        let isTheirs = id.utf8.count == 20 && id.utf8.allSatisfy { $0.isASCIILetterOrDigit }
        if isTheirs, !voices.contains(where: { $0.name.text == id }) {
            return (nil, "ElevenLabs' voice '\(id)' is not here, the usual voice speaks instead.")
        }
        return (VoiceChoice(text: id), nil)
    }

    /// A model that means something here; all of ElevenLabs' mean the best there is.
    static func model(_ name: String?) -> String? {
        guard let name, !name.hasPrefix("eleven_") else { return nil }
        return name
    }
}

extension UInt8 {
    /// Whether it is a letter or a digit of ASCII.
    fileprivate var isASCIILetterOrDigit: Bool {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"):
            true
        default: false
        }
    }
}
