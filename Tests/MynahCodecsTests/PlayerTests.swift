import MynahAudio
import MynahTesting
import Testing

@testable import MynahCodecs

@Suite struct PlayerTests {
    private static let hasPlayers = ProgramRun.path(of: "ffprobe") != nil && ProgramRun.path(of: "sox") != nil

    @Test(.enabled(if: hasPlayers, "needs ffprobe and sox"), arguments: AudioFormat.withHeader)
    func `ffprobe reads files, and streams whose length was announced, without a word`(format: AudioFormat) throws {
        let sound = SpeechLikeSound.buffer(seconds: 1.1)
        let streamed = try format.streamed(sound, total: sound.samples.count)
        for bytes in Set([streamed.file, streamed.stream]) {
            let words = try Player.run(
                "ffprobe",
                ["-v", "warning", "FILE"],
                over: bytes,
                ending: format.fileEndings[0]
            )
            #expect(words == Player.Words(output: "", complaints: format == .aac ? Self.lengthIsGuessed("aac") : ""))
        }
    }

    @Test(
        .enabled(if: hasPlayers, "needs ffprobe and sox"),
        arguments: [
            (AudioFormat.wav, "1.100000"), (.flac, "1.100000"), (.ogg, "1.100000"), (.m4a, "1.100000"),
            // The encoder's delay is part of what ffprobe counts here: 312 samples of 48 kHz, and whole frames with
            // delay and padding.
            (.opus, "1.106500"), (.mp3, "1.152000"),
        ]
    )
    func `ffprobe finds the true length of files`(format: AudioFormat, seconds: String) throws {
        let file = try format.streamed(SpeechLikeSound.buffer(seconds: 1.1)).file
        let arguments = ["-v", "warning", "-show_entries", "format=duration", "-of", "csv=p=0", "FILE"]
        let words = try Player.run("ffprobe", arguments, over: file, ending: format.fileEndings[0])
        #expect(words == Player.Words(output: seconds + "\n", complaints: ""))
    }

    /// A stream of unknown length, kept in a file, cannot tell its length; all of it plays nevertheless.
    @Test(.enabled(if: hasPlayers, "needs ffprobe and sox"), arguments: AudioFormat.withHeader)
    func `a stream of unknown length decodes to its end`(format: AudioFormat) throws {
        let sound = SpeechLikeSound.buffer(seconds: 1.1)
        let stream = try format.streamed(sound).stream
        let back = try AudioDecoder.decode(stream)
        #expect((sound.samples.count...sound.samples.count + 2_047).contains(back.samples.count))
    }

    @Test(.enabled(if: hasPlayers, "needs ffprobe and sox"), arguments: [AudioFormat.wav, .mp3, .flac, .ogg])
    func `sox plays files without a warning`(format: AudioFormat) throws {
        let file = try format.streamed(SpeechLikeSound.buffer(seconds: 1.1)).file
        let words = try Player.run("sox", ["-V2", "FILE", "-n"], over: file, ending: format.fileEndings[0])
        #expect(words == Player.Words(output: "", complaints: ""))
    }

    private static func lengthIsGuessed(_ demuxer: String) -> String {
        "[\(demuxer)] Estimating duration from bitrate, this may be inaccurate\n"
    }
}
