import MynahAudio

@testable import MynahCodecs

/// What came out of an encoder that was fed in pieces.
struct StreamedSound {
    /// The bytes as a listener of the stream gets them.
    var stream: [UInt8] = []
    /// The bytes as a file holds them.
    var file: [UInt8] = []
    /// Samples that had gone in when the first byte came out.
    var samplesBeforeBytes: Int?
}

extension AudioFormat {
    /// The formats that need no companion program.
    static var inProcess: [AudioFormat] { allCases.filter { !$0.needsMediaProgram } }

    /// The formats that say themselves what they are.
    static var withHeader: [AudioFormat] { allCases.filter { $0 != .pcm && $0 != .mulaw } }

    /// Encodes `sound` in pieces of odd sizes.
    func streamed(_ sound: AudioBuffer, bitRate: BitRate? = nil, total: Int? = nil) throws(CodecError) -> StreamedSound
    {
        let encoder = try makeEncoder(rate: sound.rate, bitRate: bitRate, total: total)
        var result = StreamedSound()
        var start = 0
        var sizes = [1, 79, 480, 1_023, 3_001, 7].makeIterator()
        while start < sound.samples.count {
            if sizes.next() == nil { sizes = [1_777, 311, 2_400].makeIterator() }
            let end = min(start + (sizes.next() ?? 500), sound.samples.count)
            result.stream += try encoder.encode(Array(sound.samples[start..<end]))
            start = end
            if result.samplesBeforeBytes == nil, !result.stream.isEmpty { result.samplesBeforeBytes = end }
        }
        let tail = try encoder.finish()
        result.file = result.stream
        tail.complete(&result.file)
        result.stream += tail.bytes
        return result
    }
}
