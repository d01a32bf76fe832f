import MynahHTTP
import MynahJSON
import MynahServing
import MynahSynthesis

/// Brings speech as ElevenLabs brings it.
struct ElevenAnswer: Sendable {
    let visit: Visit
    let plan: SpeechPlan

    /// The bytes of the audio.
    func audio(whole: Bool) async throws {
        try await AudioDelivery(visit: visit, plan: plan).answer(streamed: !whole)
    }

    /// Objects with audio and the times of characters: one, or one for each piece.
    func timed(whole: Bool) async throws {
        let stream = try AudioDelivery(visit: visit, plan: plan).submit(streamed: !whole)
        var times = CharacterTimes(plan.text)
        if whole {
            let piece = try await stream.rest()
            let characters = times.take(piece.marks) + times.rest()
            return try await visit.answer { Self.write(piece.bytes, characters, to: &$0) }
        }
        var next = try await stream.next()
        try await visit.call.begin(.ok, visit.fields(for: plan, type: "application/json"))
        while let piece = next {
            next = try await stream.next()
            let characters = times.take(piece.marks) + (next == nil ? times.rest() : [])
            var line = JSONLine()
            line.object { Self.write(piece.bytes, characters, to: &$0) }
            try await visit.call.write(line.bytes + [UInt8(ascii: "\n")])
        }
        try await visit.call.finish()
    }

    private static func write(_ bytes: [UInt8], _ characters: [CharacterTimes.Character], to line: inout JSONLine) {
        line.field("audio_base64", Base64.text(bytes))
        line.alignment("alignment", characters)
        line.alignment("normalized_alignment", characters)
    }
}
