import FoundationEssentials
import MynahPhonemes

/// The dictionaries of one accent, as misaki publishes them: one made by people ("gold") and one made by machine ("silver").
struct Pronunciations {
    /// The readings of a word: the default first.
    struct Readings: Decodable {
        let all: [String]

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let one = try? container.decode(String.self) {
                all = [one]
            } else {
                let tagged = try container.decode([String: String?].self)
                let others = tagged.filter { $0.key != "DEFAULT" }.sorted { $0.key < $1.key }
                all = ([tagged["DEFAULT"] ?? nil] + others.map { $0.value }).compactMap { $0 }
            }
        }
    }

    /// Sorted by key, so that two runs come to the same model.
    let gold: [(key: String, readings: Readings)]
    let silver: [(key: String, readings: Readings)]

    init(folder: String, accent: String) throws {
        gold = try Self.entries("\(folder)/\(accent)_gold.json")
        silver = try Self.entries("\(folder)/\(accent)_silver.json")
    }

    private static func entries(_ path: String) throws -> [(key: String, readings: Readings)] {
        let data = try Data(contentsOf: URL(filePath: path))
        let entries = try JSONDecoder().decode([String: Readings].self, from: data)
        return entries.map { ($0.key, $0.value) }.sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }
    }
}
