import MynahAudio
import MynahSynthesis
import MynahTesting
import MynahText
import Testing

@testable import MynahCommands

/// What passes through a narration, and what stays in it.
struct NarrationTests {
    private let text = SourceText("“One,” two.")

    private func narrate(keepingWords: Bool) throws -> Narration<CollectingSink> {
        var narration = Narration(CollectingSink(), rate: .speech, keeping: keepingWords ? .words : .nothing, bar: nil)
        let marks = [
            SpeechMark(kind: .sentence, span: text.span, start: .zero, end: .seconds(2)),
            SpeechMark(kind: .word, span: SourceSpan(start: 3, end: 6), start: .zero, end: .seconds(1)),
            SpeechMark(kind: .word, span: SourceSpan(start: 11, end: 14), start: .seconds(1), end: .seconds(2)),
        ]
        try narration.receive([Float](repeating: 0.5, count: 24_000))
        for mark in marks { try narration.receive(mark) }
        try narration.receive([Float](repeating: 0.25, count: 24_000))
        return narration
    }

    @Test func `passes everything on and counts the sound`() throws {
        let narration = try narrate(keepingWords: false)
        #expect(
            narration.base.samples == [Float](repeating: 0.5, count: 24_000) + [Float](repeating: 0.25, count: 24_000)
        )
        #expect(narration.base.marks.count == 3)
        #expect(narration.duration == .seconds(2))
        #expect(narration.outcome.words.isEmpty)
    }

    @Test(arguments: [
        (CaptionFormat.srt, "1\n00:00:00,000 --> 00:00:02,000\n“One,” two.\n"),
        (.vtt, "WEBVTT\n\n00:00:00.000 --> 00:00:02.000\n“One,” two.\n"),
        (
            .json,
            "{\"words\":[{\"text\":\"One\",\"span\":[3,6],\"start\":0.000,\"end\":1.000},"
                + "{\"text\":\"two\",\"span\":[11,14],\"start\":1.000,\"end\":2.000}],\"duration\":2.000}"
        ),
    ])
    func `writes the words that it kept as captions`(format: CaptionFormat, captions: String) throws {
        #expect(try narrate(keepingWords: true).text(of: SayJob.Captions(format: format, text: text)) == captions)
    }
}
