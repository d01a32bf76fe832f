/// The resamplers of others, as filters of files of bare 32-bit floating-point samples: SoX's best, and FFmpeg's own with as many
/// taps as ours, because with those that it has unless told it does another job.
enum ResamplingPeer {
    /// Stands for the file to read, the file to write, and the rates in hertz.
    static let (input, output, source, target) = ("INPUT", "OUTPUT", "SOURCE", "TARGET")

    static let all = [
        Peer(
            "sox rate -v",
            [
                "sox", "-D", "-r", source, "-c", "1", "-e", "floating-point", "-b", "32", "-t", "raw", input,
                "-e", "floating-point", "-b", "32", "-t", "raw", output, "rate", "-v", target,
            ]
        ),
        Peer(
            "ffmpeg aresample=filter_size=128:cutoff=0.95",
            [
                "ffmpeg", "-loglevel", "error", "-f", "f32le", "-ar", source, "-ac", "1", "-i", input,
                "-af", "aresample=\(target):filter_size=128:cutoff=0.95", "-f", "f32le", "-y", output,
            ]
        ),
    ]
}
