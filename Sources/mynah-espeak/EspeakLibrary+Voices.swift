import CEspeak
import MynahWire

/// Reading espeak-ng's lists of voices.
extension EspeakLibrary {
    /// The voices of a list that ends with a null pointer.
    static func voices(_ list: UnsafeMutablePointer<UnsafePointer<espeak_VOICE>?>?) -> [EspeakVoice] {
        var voices: [EspeakVoice] = []
        var next = list
        while let voice = next?.pointee?.pointee {
            voices.append(Self.voice(voice))
            next = next?.advanced(by: 1)
        }
        return voices
    }

    private static func voice(_ voice: espeak_VOICE) -> EspeakVoice {
        let identifier = voice.identifier.map { String(cString: $0) } ?? ""
        let isVariant = identifier.hasPrefix("!v/")
        return EspeakVoice(
            identifier: identifier,
            title: voice.name.map { String(cString: $0) } ?? identifier,
            languages: isVariant ? [] : languages(voice.languages),
            gender: EspeakVoice.Gender(rawValue: voice.gender) ?? .unspecified
        )
    }

    /// Languages, as espeak-ng packs them: a byte of priority (the lower the better), the tag, a zero; after the last a zero instead of
    /// a priority.
    private static func languages(_ packed: UnsafePointer<CChar>?) -> [String] {
        var ranked: [(priority: CChar, tag: String)] = []
        var next = packed
        while let priority = next?.pointee, priority != 0, let tag = next.map({ String(cString: $0 + 1) }) {
            ranked.append((priority, tag))
            next = next?.advanced(by: tag.utf8.count + 2)
        }
        return ranked.enumerated()
            .sorted { ($0.element.priority, $0.offset) < ($1.element.priority, $1.offset) }
            .map { $0.element.tag }
    }
}
