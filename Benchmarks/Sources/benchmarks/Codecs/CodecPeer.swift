import Mynah

/// The programs that are known for each format, told to write what we write.
enum CodecPeer {
    /// Stands for the file to read.
    static let input = "INPUT"

    static func peer(for format: AudioFormat) -> Peer {
        switch format {
        case .wav: ffmpeg("ffmpeg -c:a pcm_s16le", ["-c:a", "pcm_s16le", "-f", "wav"])
        case .pcm: ffmpeg("ffmpeg -f s16le", ["-f", "s16le"])
        case .mulaw: ffmpeg("ffmpeg -ar 8000 -f mulaw", ["-ar", "8000", "-f", "mulaw"])
        case .aac:
            ffmpeg(
                "ffmpeg -c:a aac -aac_coder fast -b:a 64k",
                ["-c:a", "aac", "-aac_coder", "fast", "-b:a", "64k", "-f", "adts"]
            )
        case .m4a:
            ffmpeg(
                "ffmpeg -c:a aac -aac_coder fast -b:a 64k",
                ["-c:a", "aac", "-aac_coder", "fast", "-b:a", "64k", "-movflags", "+empty_moov", "-f", "mp4"]
            )
        case .mp3: Peer("lame -q 3 -b 64", ["lame", "--quiet", "-q", "3", "-b", "64", "--cbr", "-m", "m", input, "-"])
        case .opus:
            Peer(
                "opusenc --speech --comp 5 --bitrate 32",
                ["opusenc", "--quiet", "--speech", "--comp", "5", "--bitrate", "32", "--framesize", "20", input, "-"]
            )
        case .flac: Peer("flac -5", ["flac", "--silent", "-5", "--stdout", input])
        case .ogg: Peer("oggenc -q 4", ["oggenc", "--quiet", "-q", "4", "-o", "-", input])
        }
    }

    private static func ffmpeg(_ name: String, _ arguments: [String]) -> Peer {
        Peer(name, ["ffmpeg", "-loglevel", "error", "-i", input, "-threads", "1"] + arguments + ["-"])
    }
}
