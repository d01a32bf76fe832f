import MynahCodecs
import MynahSynthesis
import MynahText
import Testing

@testable import MynahServer

/// Which preview clips are kept.
struct PreviewTableTests {
    private func key(_ name: String) throws -> PreviewKey {
        PreviewKey(voice: try #require(Voice.Name(name)), kept: nil, format: .wav, speed: .normal)
    }

    @Test func `lets go of what nobody has asked for the longest`() throws {
        var table = PreviewTable(mostBytes: 10)
        let clip = PreviewClip([1, 2, 3, 4])
        try table.add(clip, as: key("a"))
        try table.add(clip, as: key("b"))
        #expect(try table.clip(key("a")) == clip)
        try table.add(clip, as: key("c"))
        #expect(try table.clip(key("b")) == nil)
        #expect(try table.clip(key("a")) == clip)
        #expect(try table.clip(key("c")) == clip)
        #expect(table.byteCount == 8)
        try table.add(PreviewClip([UInt8](repeating: 0, count: 11)), as: key("d"))
        #expect(table.byteCount == 8)
    }

    @Test func `a kept voice that was made anew is another one`() throws {
        var table = PreviewTable(mostBytes: 100)
        let name = try #require(Voice.Name("mine"))
        func key(_ mixture: String) -> PreviewKey {
            PreviewKey(voice: name, kept: KeptMixture(mixture: mixture, made: 1), format: .wav, speed: .normal)
        }
        table.add(PreviewClip([1]), as: key("a"))
        #expect(table.clip(key("b")) == nil)
    }

    @Test(arguments: ["ca", "en", "de", "hi", "ja", "uk"])
    func `each language has its sentence`(primary: String) throws {
        let greetings = try ["en-GB", "zh", "cmn", "xx"].map { tag in
            VoiceGreeting.text(in: try #require(LanguageTag(tag)), named: "Heart")
        }
        #expect(greetings == ["Hello, this is what my voice sounds like.", greetings[2], greetings[2], "Heart"])
        #expect(VoiceGreeting.text(in: try #require(LanguageTag(primary)), named: "Heart") != "Heart")
    }
}
