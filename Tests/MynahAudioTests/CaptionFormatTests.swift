import MynahAudio
import MynahText
import Testing

struct CaptionFormatTests {
    private let captions = [
        Caption(lines: ["Tom & <i>Jerry</i>", "--> here"], start: .milliseconds(5), end: .milliseconds(1_500)),
        Caption(lines: ["later"], start: .seconds(36_061), end: .seconds(36_061)),
    ]

    @Test func `writes SubRip`() {
        #expect(
            CaptionFormat.srt(captions) == """
                1
                00:00:00,005 --> 00:00:01,500
                Tom & <i>Jerry</i>
                → here

                2
                10:01:01,000 --> 10:01:01,001
                later

                """
        )
    }

    @Test func `writes WebVTT`() {
        #expect(
            CaptionFormat.vtt(captions) == """
                WEBVTT

                00:00:00.005 --> 00:00:01.500
                Tom &amp; &lt;i&gt;Jerry&lt;/i&gt;
                --&gt; here

                10:01:01.000 --> 10:01:01.001
                later

                """
        )
    }

    @Test func `writes JSON`() {
        let words = [
            TimedWord(
                text: "He\"l\\lo\n",
                span: SourceSpan(start: 0, end: 5),
                start: .microseconds(1_500),
                end: .seconds(1)
            ),
            TimedWord(text: "é", span: SourceSpan(start: 6, end: 8), start: .seconds(1), end: .milliseconds(12_345)),
        ]
        #expect(
            CaptionFormat.json.text(of: words, duration: .seconds(13))
                == #"{"words":[{"text":"He\"l\\lo\n","span":[0,5],"start":0.002,"end":1.000},"#
                + #"{"text":"é","span":[6,8],"start":1.000,"end":12.345}],"duration":13.000}"#
        )
    }

    @Test func `writes legal files of nothing`() {
        #expect(CaptionFormat.srt.text(of: [], duration: .zero) == "")
        #expect(CaptionFormat.vtt.text(of: [], duration: .zero) == "WEBVTT\n")
        #expect(CaptionFormat.json.text(of: [], duration: .zero) == #"{"words":[],"duration":0.000}"#)
    }
}
