import MynahAudio
import MynahCodecs
import MynahFiles
import MynahServing
import MynahSynthesis

/// A finished answer with audio, as it is kept.
struct CachedReply: Hashable, Sendable {
    /// The type of the bytes.
    let type: String
    /// Who spoke.
    let engine: String
    /// In whose voice.
    let voice: String
    /// The samples a second of the file.
    let hertz: Int
    /// How long it is heard, in samples of the order.
    let sampleCount: Int
    /// The file.
    let body: [UInt8]
    /// What tells this file from every other (RFC 9110, section 8.8.3).
    let tag: String
    /// Among whom it is shared; all who say nothing share theirs.
    var circle: String?

    /// Describes a finished file.
    init(_ piece: SpeechPiece, of plan: SpeechPlan) {
        type = plan.type
        engine = plan.casting.voice.engine.text
        voice = plan.casting.name.text
        hertz = plan.format.encodedRate(for: plan.order.rate).hertz
        sampleCount = piece.sampleCount
        body = piece.bytes
        tag = Self.tag(of: piece.bytes)
    }

    /// Reads what ``bytes`` gave; `nil` for anything else.
    init?(_ bytes: [UInt8]) {
        var reader = CacheReader(bytes)
        guard let type = reader.text(), let engine = reader.text(), let voice = reader.text(),
            let hertz = reader.number(), let sampleCount = reader.number(), let tag = reader.text(),
            let circle = reader.text(), let body = reader.data(), reader.isAtEnd
        else { return nil }
        (self.type, self.engine, self.voice, self.hertz, self.sampleCount) = (type, engine, voice, hertz, sampleCount)
        (self.body, self.tag, self.circle) = (body, tag, circle.isEmpty ? nil : circle)
    }

    /// It as bytes.
    var bytes: [UInt8] {
        var writer = CacheWriter()
        for text in [type, engine, voice] { writer.add(text) }
        writer.add(hertz)
        writer.add(sampleCount)
        writer.add(tag)
        writer.add(circle ?? "")
        writer.add(body)
        return writer.bytes
    }

    private static func tag(of body: [UInt8]) -> String { "\"\("\(SHA256.digest(body))".prefix(32))\"" }
}
