/// Reads WAV files of any number of channels, which it mixes to one.
///
/// It reads integers of 8, 16, 24 and 32 bits, floats of 32 and 64, µ-law and A-law, also in the extensible form. It
/// forgives what recorders and pipes do: sizes of 0, 0x7FFFF000 or 0xFFFFFFFF, a size beyond the end, a last frame cut short.
public enum WAVReader {
    /// The length beyond which ``read(_:longest:)`` refuses unless told otherwise.
    public static let longest = Duration.seconds(4 * 3_600)

    /// Reads a whole file; throws for bytes that are no WAV file, a kind or rate that is not read, or too much audio.
    public static func read(_ bytes: [UInt8], longest: Duration = longest) throws(AudioError) -> AudioBuffer {
        var chunks = try RIFFChunks(bytes)
        var format: WAVFormat?
        while let chunk = chunks.next() {
            switch chunk.name {
            case "fmt ":
                format = try WAVFormat(chunk.content)
            case "data":
                guard let format else { throw .malformedWAV("its samples come before their format") }
                return try decode(chunk.content, format, longest: longest)
            default: continue
            }
        }
        throw .malformedWAV(format == nil ? "it describes no format" : "it holds no samples")
    }

    private static func decode(
        _ bytes: ArraySlice<UInt8>,
        _ format: WAVFormat,
        longest: Duration
    ) throws(AudioError) -> AudioBuffer {
        let frames = bytes.count / format.bytesPerFrame
        guard format.rate.duration(ofSamples: frames) <= longest else {
            let limit = longest.components.seconds
            throw AudioError(.limitExceeded, "This WAV file is longer than \(limit) seconds. Give a shorter one.")
        }
        return AudioBuffer(samples: format.samples(in: bytes.prefix(frames * format.bytesPerFrame)), rate: format.rate)
    }
}

extension AudioError {
    static func malformedWAV(_ reason: String) -> AudioError {
        AudioError(.malformed, "This is not a proper WAV file: \(reason). Export it again, or convert it with ffmpeg.")
    }

    static func unsupportedWAV(_ reason: String) -> AudioError {
        AudioError(.unsupported, "This WAV file cannot be read: \(reason). Convert it to 16-bit PCM with ffmpeg.")
    }
}
