public import MynahSynthesis
import MynahText

/// A voice, or several and how much of each: `af_heart`, `af_bella(2)+af_sky(1)`, `af_heart*0.7+am_puck*0.3`, `af_bella-af_sky`.
///
/// Weights are shares of the sum of their amounts, as Kokoro-FastAPI takes them: `a(2)+b(1)` is two thirds of `a`, and `a-b` half of
/// `a` less half of `b`. A comma means the same as a plus: `a,b` is the mean.
public struct VoiceExpression: Hashable, Sendable {
    /// The most voices in one.
    public static let mostVoices = 8
    /// The most that a voice can weigh, as it is written.
    public static let greatestWeight = 100.0

    /// A voice and its weight.
    public struct Part: Hashable, Sendable {
        /// The voice.
        public let name: String
        /// How much of it, less than 0 where it is taken away; the amounts of all parts add up to 1.
        public let weight: Double
    }

    /// The voices in the order in which they are named.
    public let parts: [Part]

    /// Reads an expression over the voices called `names`.
    ///
    /// Throws `.unknownVoice`, saying what is wrong, and for a name the nearest that there is.
    public init(_ text: String, names: [String]) throws(SynthesisError) {
        var reader = VoiceExpressionReader(text)
        let read = try reader.parts()
        for part in read {
            if !names.contains(part.name) { throw .unknownVoice(part.name, in: text, names: names) }
        }
        let sum = read.reduce(0) { $0 + abs($1.weight) }
        guard sum > 0 else { throw reader.error("all weights are 0; give one voice a weight above 0") }
        parts = read.map { Part(name: $0.name, weight: $0.weight / sum) }
    }

    /// The mixture of what lies on `shelf`.
    public func pack(from shelf: inout some VoiceShelf) throws(SynthesisError) -> VoicePack {
        var packs: [(pack: VoicePack, weight: Float)] = []
        for part in parts {
            guard let pack = try shelf.pack(named: part.name) else {
                throw .unknownVoice(part.name, in: part.name, names: shelf.names)
            }
            packs.append((pack, Float(part.weight)))
        }
        return try VoicePack.sum(packs)
    }
}

extension SynthesisError {
    /// What is said where Kokoro lacks a voice.
    fileprivate static func unknownVoice(_ name: String, in text: String, names: [String]) -> SynthesisError {
        let hint = nearest(to: name, in: names).map { "Did you mean '\($0)'? " } ?? ""
        let place = name == text ? "" : " of '\(text)'"
        return SynthesisError(
            .unknownVoice,
            "Kokoro has no voice '\(name)'\(place). \(hint)'mynah voices' lists all."
        )
    }
}
