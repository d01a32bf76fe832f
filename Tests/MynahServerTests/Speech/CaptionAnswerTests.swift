import MynahAudio
import Testing

@testable import MynahServer

@Suite struct CaptionAnswerTests {
    private static let wishes: [(String, CaptionFormat?)] = [
        ("text/vtt", CaptionFormat.vtt), ("Text/VTT; charset=utf-8", .vtt), ("application/x-subrip, */*;q=0.1", .srt),
        ("audio/mpeg;q=0.5, text/vtt", .vtt), ("text/vtt;q=0.2, text/srt;q=0.9", .srt), ("text/vtt;q=0", nil),
        ("audio/mpeg, text/vtt", nil), ("*/*", nil), ("", nil), (",,;q=1", nil),
    ]

    @Test(arguments: Self.wishes)
    func `gives captions to who would rather have them than all else`(accept: String, format: CaptionFormat?) {
        #expect(CaptionAnswer(accepting: accept)?.format == format)
    }
}
