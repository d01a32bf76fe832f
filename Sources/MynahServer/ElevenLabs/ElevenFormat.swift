import MynahAudio
import MynahCodecs
import MynahJSON

/// A format as ElevenLabs names it: `mp3_44100_128` is MP3 at 44,100 Hz and 128 kilobits a second.
struct ElevenFormat: RequestValue, Hashable {
    /// What their clients get unless they ask.
    static let usual = ElevenFormat("mp3_44100_128")!

    /// The format of the audio.
    let format: AudioFormat
    /// Its samples a second.
    let rate: SampleRate
    /// Its bits a second.
    let bitRate: BitRate?

    static var schema: Schema { .text(longest: 32) }

    init?(_ text: String) {
        let parts = text.split(separator: "_").map(String.init)
        guard (2...3).contains(parts.count), let format = AudioFormat(name: parts[0]), let hertz = Int(parts[1]),
            let rate = SampleRate(hertz: hertz)
        else { return nil }
        self.format = format
        self.rate = rate
        guard parts.count == 3 else {
            bitRate = nil
            return
        }
        guard let bits = BitRate(parts[2] + "k") else { return nil }
        // The nearest that the format has: theirs go beyond what one voice can use.
        bitRate = format.bitRates(at: rate).map { min(max(bits, $0.lowerBound), $0.upperBound) }
    }

    init(_ value: JSONValue, _ reading: inout RequestReading) throws(APIError) {
        let text = try String(value, &reading)
        guard let format = ElevenFormat(text) else {
            throw reading.outside("a format such as mp3_44100_128, pcm_24000, opus_48000_64 or ulaw_8000")
        }
        self = format
    }
}
