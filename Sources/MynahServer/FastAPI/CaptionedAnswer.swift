import MynahCodecs
import MynahHTTP
import MynahJSON
import MynahServing
import MynahSynthesis
import MynahText

/// Brings audio and words as Kokoro-FastAPI brings them.
struct CaptionedAnswer {
    let visit: Visit
    let plan: SpeechPlan
    let tellsTimes: Bool

    func answer(streamed: Bool) async throws {
        let stream = try AudioDelivery(visit: visit, plan: plan).submit(streamed: streamed)
        guard streamed else {
            let piece = try await stream.rest()
            return try await visit.answer { write(piece.bytes, piece.marks, to: &$0) }
        }
        var next = try await stream.next()
        try await visit.call.begin(.ok, visit.fields(for: plan, type: "application/json"))
        // Words whose audio is still in the encoder come with the next bytes.
        var marks: [SpeechMark] = []
        while let piece = next {
            marks += piece.marks
            if !piece.bytes.isEmpty {
                var line = JSONLine()
                line.object { write(piece.bytes, marks, to: &$0) }
                try await visit.call.write(line.bytes + [UInt8(ascii: "\n")])
                marks = []
            }
            next = try await stream.next()
        }
        try await visit.call.finish()
    }

    private func write(_ bytes: [UInt8], _ marks: [SpeechMark], to line: inout JSONLine) {
        line.field("audio", Base64.text(bytes))
        line.field("audio_format", plan.format.mimeType)
        guard tellsTimes else { return line.number("timestamps", "null") }
        line.list("timestamps", marks.filter { $0.kind == .word }) { line, mark in
            line.field("word", plan.text.text(of: mark.span))
            line.field("start_time", mark.start.seconds)
            line.field("end_time", mark.end.seconds)
        }
    }
}
