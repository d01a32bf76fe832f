import MynahAudio
import MynahTesting
import Testing

struct WAVWriterTests {
    private let rate = SampleRate(hertz: 8_000)!

    @Test(arguments: WAVEncoding.allCases, 1...3 as ClosedRange<UInt64>)
    func `writes the same file however its samples come`(encoding: WAVEncoding, seed: UInt64) {
        let samples = TestSignal.noise(count: 333, seed: seed)
        var writer = WAVWriter(WAVHeader(encoding: encoding, rate: rate, sampleCount: 333))
        let bytes = samples.pieces(seed: seed, upTo: 50).flatMap { writer.process($0) } + writer.finish()
        #expect(bytes == WAVWriter.file(AudioBuffer(samples: samples, rate: rate), encoding: encoding))
        #expect(bytes.count % 2 == 0)
    }

    @Test func `pads an odd number of bytes only where the header says how many belong to samples`() {
        var open = WAVWriter(WAVHeader(encoding: .muLaw, rate: rate))
        #expect(open.process([0]) + open.finish() == open.header.bytes + [0xFF])
        var counted = WAVWriter(WAVHeader(encoding: .muLaw, rate: rate, sampleCount: 1))
        #expect(counted.process([0]) + counted.finish() == counted.header.bytes + [0xFF, 0])
    }

    @Test(arguments: WAVEncoding.allCases)
    func `writes a whole file of no samples`(encoding: WAVEncoding) throws {
        var writer = WAVWriter(WAVHeader(encoding: encoding, rate: rate))
        let file = writer.finish()
        #expect(file == writer.header.bytes)
        #expect(try WAVReader.read(file) == AudioBuffer(rate: rate))
    }

    @Test(arguments: WAVEncoding.allCases, [nil, 400] as [Int?])
    func `can be read again`(encoding: WAVEncoding, count: Int?) throws {
        let samples = TestSignal.tone(440, amplitude: 0.9, count: 400, rate: 8_000)
        var writer = WAVWriter(WAVHeader(encoding: encoding, rate: rate, sampleCount: count))
        let read = try WAVReader.read(writer.process(samples) + writer.finish())
        let noise = SignalMeasurement.signalToNoise(of: read.samples, against: samples)
        #expect(read.rate == rate)
        #expect(read.samples.count == 400)
        switch encoding {
        case .float32: #expect(read.samples == samples)
        case .pcm16: #expect(noise > 95)
        case .muLaw: #expect(noise > 36)
        }
    }
}
