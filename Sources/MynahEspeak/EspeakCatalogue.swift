import MynahSynthesis
import MynahText
import MynahWire

/// The voices that espeak-ng has, under the names that Mynah gives them.
///
/// `gmw/pt-BR` is `espeak-pt-br`, and with its variant `f3` it is `espeak-pt-br+f3`.
struct EspeakCatalogue: Sendable {
    /// The voices, by title; variants are not listed, as each voice can take on each of them.
    let voices: [Voice]

    private let identifiers: [String: String]
    private let variants: Set<String>

    /// Names what espeak-ng lists; what has no language that can be written as a tag is left out.
    init(voices listed: [EspeakVoice], variants: [EspeakVoice]) {
        var identifiers: [String: String] = [:]
        var voices: [Voice] = []
        for voice in listed.sorted(by: { $0.title < $1.title }) {
            let key = Self.lastPart(of: voice.identifier).lowercased()
            guard identifiers[key] == nil, let known = Self.voice(voice, key: key) else { continue }
            identifiers[key] = voice.identifier
            voices.append(known)
        }
        self.identifiers = identifiers
        self.voices = voices
        self.variants = Set(variants.map { Self.lastPart(of: $0.identifier) })
    }

    /// What espeak-ng calls a voice; `nil` when it has no such voice or variant.
    func identifier(of name: Voice.Name) -> String? {
        guard name.text.hasPrefix(Self.prefix) else { return nil }
        let parts = name.text.dropFirst(Self.prefix.count).split(
            separator: "+",
            maxSplits: 1,
            omittingEmptySubsequences: false
        )
        guard let base = parts.first, let identifier = identifiers[base.lowercased()] else { return nil }
        guard parts.count == 2 else { return identifier }
        return variants.contains(String(parts[1])) ? "\(identifier)+\(parts[1])" : nil
    }

    /// What espeak-ng calls its closest voice for a language, the first of equals; `nil` when it has none.
    func identifier(for language: LanguageTag) -> String? {
        var best: (name: Voice.Name, closeness: Int)?
        for voice in voices {
            for own in voice.languages {
                guard let closeness = own.closeness(to: language), closeness > best?.closeness ?? 0 else { continue }
                best = (voice.name, closeness)
            }
        }
        return best.flatMap { identifier(of: $0.name) }
    }

    private static let prefix = "espeak-"

    private static func voice(_ voice: EspeakVoice, key: String) -> Voice? {
        let languages = languages(of: voice, key: key)
        guard let name = Voice.Name(prefix + key), !languages.isEmpty else { return nil }
        return Voice(
            name: name,
            title: voice.title,
            languages: languages,
            gender: gender(voice.gender),
            engine: EspeakEngine.engineName
        )
    }

    /// Who asks for Chinese means Mandarin, and not the voice that reads Chinese characters as if their pinyin were English.
    private static func languages(of voice: EspeakVoice, key: String) -> [LanguageTag] {
        switch key {
        case "yue", "yue-latn-jyutping": voice.languages.filter { $0 != "zh" }.compactMap { LanguageTag($0) }
        case "cmn": ["cmn-Latn"].compactMap { LanguageTag($0) }
        case "cmn-latn-pinyin": (["cmn"] + voice.languages).compactMap { LanguageTag($0) }
        default: voice.languages.compactMap { LanguageTag($0) }
        }
    }

    private static func gender(_ gender: EspeakVoice.Gender) -> Voice.Gender {
        switch gender {
        case .female: .female
        case .male: .male
        case .unspecified: .unspecified
        }
    }

    private static func lastPart(of identifier: String) -> String {
        identifier.split(separator: "/").last.map(String.init) ?? identifier
    }
}
