import Foundation

/// What a JSON caption file says.
struct TimedWords: Decodable {
    /// A word of it.
    struct Word: Decodable {
        let text: String
        let span: [Int]
        let start: Double
        let end: Double
    }

    let words: [Word]
    let duration: Double

    init(json: String) throws { self = try JSONDecoder().decode(TimedWords.self, from: Data(json.utf8)) }
}
