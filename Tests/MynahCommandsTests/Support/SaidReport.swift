import Foundation

/// What `mynah say --json` tells.
struct SaidReport: Decodable {
    /// A word or sound.
    struct Mark: Decodable {
        let text: String?
        let phoneme: String?
        let span: [Int]
        let start: Double
        let end: Double
    }

    /// What the network was fed.
    struct Piece: Decodable {
        let tokens: [Int]
        let frames: [Int]
        let samples: Int
        let seconds: Double
    }

    /// What a stage took.
    struct Stage: Decodable {
        let name: String
        let seconds: Double
    }

    /// What was not as it was meant.
    struct Warning: Decodable {
        let message: String
        let span: [Int]
    }

    let engine: String?
    let voice: String?
    let language: String?
    let speed: Double
    let samples: Int
    let audio_seconds: Double
    let seconds: Double
    let rtf: Double
    let precision: String?
    let isa: String?
    let threads: Int?
    let seed: UInt64?
    let samples_per_frame: Int?
    let pieces: [Piece]?
    let stages: [Stage]?
    let words: [Mark]
    let phonemes: [Mark]
    let warnings: [Warning]

    init(_ ending: Ending) throws { self = try JSONDecoder().decode(SaidReport.self, from: Data(ending.output)) }
}
