import MynahAudio
import MynahCodecs
import Testing

@testable import MynahServer

@Suite struct ElevenFormatTests {
    /// ElevenLabs' names, and what they are here.
    static let formats: [(String, String?)] = [
        ("mp3_44100_128", "mp3 44100 128k"), ("mp3_22050_32", "mp3 22050 32k"), ("mp3_44100_192", "mp3 44100 192k"),
        ("pcm_24000", "pcm 24000"), ("ulaw_8000", "mulaw 8000"), ("opus_48000_64", "opus 48000 64k"), ("mp3", nil),
        ("nope_1_2", nil), ("pcm_1", nil), ("mp3_44100_x", nil),
    ]

    @Test(arguments: formats)
    func `reads their names`(name: String, meaning: String?) {
        let format = ElevenFormat(name)
        let text = format.map { "\($0.format.name) \($0.rate.hertz)" + ($0.bitRate.map { " \($0)" } ?? "") }
        #expect(text == meaning)
    }
}
