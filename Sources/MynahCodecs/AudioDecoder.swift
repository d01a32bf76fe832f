public import MynahAudio
public import MynahSynthesis
import MynahWire

/// Reads the sound files that users bring: WAV in this process, all other formats in `mynah-media`, a child that can
/// open nothing and that dies of what would otherwise harm us.
public enum AudioDecoder {
    /// What a stranger's file may cost.
    public struct Limits: Hashable, Sendable {
        /// The most bytes that the file may have.
        public var bytes: Int
        /// The longest sound that may come out.
        public var duration: Duration
        /// The longest time that decoding may take, on the clock and on the processor.
        public var time: Duration

        /// Makes limits; those not given are 64 MiB, one hour and one minute.
        public init(bytes: Int = 64 << 20, duration: Duration = .seconds(3_600), time: Duration = .seconds(60)) {
            self.bytes = bytes
            self.duration = duration
            self.time = time
        }
    }

    /// Decodes a whole file to one channel at `rate`.
    ///
    /// Reads WAV, MP3, Ogg, Opus, FLAC, AAC, M4A, MP4, WebM, Matroska, AMR, AIFF, AU, CAF and WMA; of several channels
    /// it makes their mean. Silence that an encoder added is left out where the file tells of it. Throws for bytes that
    /// are no sound and past a limit.
    public static func decode(
        _ bytes: [UInt8],
        rate: SampleRate = .speech,
        limits: Limits = Limits(),
        cancellation: Cancellation = .never
    ) throws(CodecError) -> AudioBuffer {
        guard bytes.count <= limits.bytes else {
            throw CodecError(.limitExceeded, "This file is larger than \(limits.bytes) bytes. Give a smaller one.")
        }
        if let sound = try wave(bytes, limits) { return resampled(sound, to: rate) }
        return try decodeInChild(bytes, rate, limits, cancellation)
    }

    /// Reads a WAV file; `nil` for other files and for WAV of rarer kinds, which the child may know.
    private static func wave(_ bytes: [UInt8], _ limits: Limits) throws(CodecError) -> AudioBuffer? {
        guard bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WAVE".utf8) else { return nil }
        do throws(AudioError) {
            return try WAVReader.read(bytes, longest: limits.duration)
        } catch {
            switch error.code {
            case .limitExceeded: throw CodecError(.limitExceeded, error.message, cause: error.cause)
            case .malformed: throw CodecError(.undecodable, error.message, cause: error.cause)
            case .unsupported: return nil
            }
        }
    }

    private static func resampled(_ sound: AudioBuffer, to rate: SampleRate) -> AudioBuffer {
        guard sound.rate != rate else { return sound }
        var resampler = Resampler(from: sound.rate, to: rate)
        return AudioBuffer(samples: resampler.process(sound.samples) + resampler.finish(), rate: rate)
    }

    private static func decodeInChild(
        _ bytes: [UInt8],
        _ rate: SampleRate,
        _ limits: Limits,
        _ cancellation: Cancellation
    ) throws(CodecError) -> AudioBuffer {
        let program = MediaProgram(.decoding, limit: limits.time, cancellation: cancellation)
        try program.tell(.decode(order(rate, limits)))
        for start in stride(from: 0, to: bytes.count, by: MediaRequest.longestPiece) {
            try program.tell(.bytes(Array(bytes[start...].prefix(MediaRequest.longestPiece))))
        }
        var sound = AudioBuffer(rate: rate)
        let most = rate.samples(in: limits.duration)
        try program.ask(.end) { (answer) throws(CodecError) in
            guard case .samples(let samples) = answer else { return }
            sound.samples += samples
            guard sound.samples.count <= most else {
                throw CodecError(.limitExceeded, "This sound is longer than \(limits.duration). Give a shorter one.")
            }
        }
        return sound
    }

    private static func order(_ rate: SampleRate, _ limits: Limits) -> DecodingOrder {
        DecodingOrder(
            rate: UInt32(rate.hertz),
            mostBytes: UInt64(clamping: limits.bytes),
            mostSamples: UInt64(clamping: rate.samples(in: limits.duration)),
            mostSeconds: UInt32(clamping: limits.time.components.seconds)
        )
    }
}
