import MynahJSON
import MynahKokoro
import MynahTensors

/// The configuration and vocabulary that a published `config.json` holds.
struct PublishedConfiguration {
    let configuration: KokoroConfiguration
    let vocabulary: KokoroVocabulary

    init(_ object: JSONObject) throws(ModelFileError) {
        var metadata = ModelMetadata()
        for key in object.keys where key != "vocab" {
            if case .object? = object[key] {
                let inner = try object.object(key)
                for name in inner.keys { metadata["kokoro.\(key).\(name)"] = inner[name].flatMap(Self.value) }
            } else {
                metadata["kokoro.\(key)"] = object[key].flatMap(Self.value)
            }
        }
        configuration = try KokoroConfiguration(metadata)
        vocabulary = try Self.vocabulary(object.object("vocab"), tokenCount: configuration.tokenCount)
    }

    /// A value as a model file has it; lists in a list follow each other.
    private static func value(_ content: JSONValue.Content) -> MetadataValue? {
        switch content {
        case .text(let text): .text(text)
        case .integer(let integer): .integer(integer)
        case .number(let number): .number(number)
        case .boolean(let boolean): .boolean(boolean)
        case .list(let list): .integers(list.flatMap(integers))
        case .object, .null: nil
        }
    }

    private static func integers(_ value: JSONValue) -> [Int64] {
        switch value.content {
        case .integer(let integer): [integer]
        case .list(let list): list.flatMap(integers)
        default: []
        }
    }

    /// Symbols of several characters are left out: text is looked up character by character and never finds them.
    private static func vocabulary(_ object: JSONObject, tokenCount: Int) throws(ModelFileError) -> KokoroVocabulary {
        var entries: [(symbol: Unicode.Scalar, id: Int)] = []
        for key in object.keys {
            guard case .integer(let id)? = object[key], let id = Int(exactly: id) else {
                throw ModelFileError(.mismatched, "The vocabulary gives '\(key)' no whole number.")
            }
            guard let symbol = key.unicodeScalars.first, key.unicodeScalars.count == 1 else { continue }
            entries.append((symbol, id))
        }
        return try KokoroVocabulary(entries, tokenCount: tokenCount)
    }
}
