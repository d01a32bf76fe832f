import MynahAudio
import MynahCodecs
import MynahHTTP
import MynahJSON
import MynahServing
import MynahSynthesis

/// Brings speech and the times of what is heard: a line of JSON for each piece while it is made, or one object at the end.
struct TimedAnswer {
    let visit: Visit
    let plan: SpeechPlan
    let streams: Bool

    func answer(_ stream: some SpeechSource, _ times: TimesWriter) async throws {
        if streams {
            try await lines(stream, times)
        } else {
            try await object(stream, times)
        }
    }

    private func object(_ stream: some SpeechSource, _ times: TimesWriter) async throws {
        let piece = try await stream.rest()
        var times = times
        try await visit.warned(by: piece).answer { line in
            write(piece, &times, to: &line)
            line.field("duration", Double(piece.sampleCount) / Double(plan.order.rate.hertz))
        }
    }

    private func lines(_ stream: some SpeechSource, _ times: TimesWriter) async throws {
        var times = times
        var next = try await stream.next()
        try await visit.call.begin(.ok, visit.warned(by: next).fields(for: plan, type: "application/x-ndjson"))
        do {
            while let piece = next {
                if !piece.bytes.isEmpty || piece.marks.contains(where: times.kind.covers) {
                    try await send { write(piece, &times, to: &$0) }
                }
                next = try await stream.next()
            }
        } catch let error where error is SynthesisError || error is APIError {
            try await send { line in line.object("error") { APIError(describing: error).write(to: &$0) } }
        }
        try await visit.call.finish()
    }

    private func write(_ piece: SpeechPiece, _ times: inout TimesWriter, to line: inout JSONLine) {
        line.field("audio", Base64.text(piece.bytes))
        line.field("format", plan.format.name)
        times.write(piece.marks, to: &line)
    }

    private func send(_ content: (inout JSONLine) -> Void) async throws {
        var line = JSONLine()
        line.object(content)
        try await visit.call.write(line.bytes + [UInt8(ascii: "\n")])
    }
}
