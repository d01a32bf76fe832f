import MynahAudio
import MynahHTTP
import MynahJSON
import MynahServing
import MynahSynthesis
import MynahText

/// Brings speech as OpenAI's server-sent events: `speech.audio.delta` for each piece, then `speech.audio.done`.
struct EventAnswer {
    let visit: Visit
    let plan: SpeechPlan

    func answer(_ stream: some SpeechSource) async throws {
        let first = try await stream.next()
        try await visit.call.begin(
            .ok,
            visit.warned(by: first).fields(for: plan, type: "text/event-stream; charset=utf-8")
        )
        do {
            let samples = try await send(first, andRestOf: stream)
            try await send { line in
                line.field("type", "speech.audio.done")
                line.object("usage") { write(usageOf: samples, to: &$0) }
            }
        } catch let error where error is SynthesisError || error is APIError {
            try await send { line in
                line.field("type", "error")
                line.object("error") { APIError(describing: error).write(to: &$0) }
            }
        }
        try await visit.call.finish()
    }

    /// Sends all pieces; the number of their samples.
    private func send(_ first: SpeechPiece?, andRestOf stream: some SpeechSource) async throws -> Int {
        var (next, samples) = (first, 0)
        while let piece = next {
            samples += piece.sampleCount
            if !piece.bytes.isEmpty { try await send(delta: piece.bytes) }
            next = try await stream.next()
        }
        return samples
    }

    private func send(delta bytes: [UInt8]) async throws {
        try await send { line in
            line.field("type", "speech.audio.delta")
            line.field("audio", Base64.text(bytes))
        }
    }

    private func send(_ content: (inout JSONLine) -> Void) async throws {
        var line = JSONLine()
        line.object(content)
        try await visit.call.write(Array("data: ".utf8) + line.bytes + Array("\n\n".utf8))
    }

    /// What OpenAI counts: tokens of text that went in, some four letters each, and tokens of audio that came out, twenty a second.
    private func write(usageOf samples: Int, to line: inout JSONLine) {
        let input = max(1, (plan.text.bytes.count + 3) / 4)
        let output = samples * 20 / plan.order.rate.hertz
        line.integer("input_tokens", input)
        line.integer("output_tokens", output)
        line.integer("total_tokens", input + output)
    }
}
