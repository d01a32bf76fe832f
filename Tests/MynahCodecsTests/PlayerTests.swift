import MynahAudio
import Testing

@testable import MynahCodecs

@Suite struct PlayerTests {
    @Test(.enabled(if: Player.path(of: "ffprobe") != nil, "needs ffprobe"), arguments: AudioFormat.inProcess)
    func `ffprobe reads files and streams without a word`(format: AudioFormat) throws {
        let sound = SpeechLikeSound.buffer()
        for total in [nil, sound.samples.count] {
            let streamed = try format.streamed(sound, total: total)
            for bytes in [streamed.file, streamed.stream] {
                let words = try Player.run("ffprobe", Self.probe(format), over: bytes, ending: format.fileEndings[0])
                print(format, total ?? 0, bytes.count, words, streamed.samplesBeforeBytes ?? -1)
                #expect(words.complaints == "")
            }
        }
    }

    @Test(.enabled(if: Player.path(of: "sox") != nil, "needs sox"), arguments: AudioFormat.inProcess)
    func `sox plays files and streams without a warning`(format: AudioFormat) throws {
        let sound = SpeechLikeSound.buffer()
        let streamed = try format.streamed(sound)
        for bytes in [streamed.file, streamed.stream] {
            let words = try Player.run(
                "sox",
                ["-V2"] + Self.soxInput(format) + ["-n", "stat"],
                over: bytes,
                ending: format.fileEndings[0]
            )
            print(format, bytes.count, words.complaints.prefix(100))
            #expect(!words.complaints.contains("WARN"))
        }
    }

    private static func soxInput(_ format: AudioFormat) -> [String] {
        switch format {
        case .pcm: ["-t", "s16", "-r", "24000", "-c", "1", "FILE"]
        case .mulaw: ["-t", "ul", "-r", "8000", "-c", "1", "FILE"]
        default: ["FILE"]
        }
    }

    private static func probe(_ format: AudioFormat) -> [String] {
        let raw =
            switch format {
            case .pcm: ["-f", "s16le", "-ar", "24000", "-ac", "1"]
            case .mulaw: ["-f", "mulaw", "-ar", "8000", "-ac", "1"]
            default: [String]()
            }
        return [
            "-v", "warning", "-show_entries", "format=duration:stream=codec_name,sample_rate,duration", "-of", "csv",
        ] + raw + ["FILE"]
    }
}
