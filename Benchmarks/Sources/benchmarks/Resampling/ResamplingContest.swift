import Mynah

/// One change of rate and the sounds to change: noise to time it with, tones to judge it by.
struct ResamplingContest {
    private let rates: RatePair
    private let folder: TemporaryFolder
    private let tones: TestTones
    private let noise: [Float]
    private let short: [Float]

    /// Samples that come at once: 50 ms.
    private var pieceLength: Int { rates.source.hertz / 20 }

    init(rates: RatePair) throws {
        self.rates = rates
        folder = try TemporaryFolder()
        tones = TestTones(rates)
        // 61 s and 1 s, whose difference has no start-up in it.
        noise = Self.noise(61 * rates.source.hertz)
        short = Array(noise.prefix(rates.source.hertz))
        _ = try folder.file("tones", bytes(tones.samples))
        _ = try folder.file("long", bytes(noise))
        _ = try folder.file("short", bytes(short))
    }

    /// Our own, fed as an engine would.
    func own(_ runs: Int) throws -> ResamplingOutcome {
        var (seconds, allocations) = (Sample(), Sample())
        for round in 0...runs {
            let (whole, start) = (Cost.of { _ = resampled(noise) }, Cost.of { _ = resampled(short) })
            if round == 0 { continue }
            seconds.add(whole.seconds - start.seconds)
            allocations.add(Double(whole.allocations - start.allocations))
        }
        return ResamplingOutcome(
            seconds: seconds.median,
            allocations: allocations.median / (60 * 20),
            quality: tones.judge(resampled(tones.samples))
        )
    }

    /// A program of others, file to file.
    func peer(_ peer: Peer, _ runs: Int) throws -> ResamplingOutcome {
        var seconds = Sample()
        for round in 0...runs {
            let (whole, start) = (try run(peer, "long"), try run(peer, "short"))
            if round > 0 { seconds.add(whole - start) }
        }
        _ = try run(peer, "tones")
        return ResamplingOutcome(
            seconds: seconds.median,
            allocations: nil,
            quality: tones.judge(samples(folder.contents(of: "output")))
        )
    }

    private func resampled(_ samples: [Float]) -> [Float] {
        var resampler = Resampler(from: rates.source, to: rates.target)
        var output: [Float] = []
        output.reserveCapacity(samples.count * rates.target.hertz / rates.source.hertz + 1)
        for start in stride(from: 0, to: samples.count, by: pieceLength) {
            output += resampler.process(Array(samples[start...].prefix(pieceLength)))
        }
        return output + resampler.finish()
    }

    private func run(_ peer: Peer, _ name: String) throws -> Double {
        let words = [
            (ResamplingPeer.input, "\(folder.path)/\(name)"), (ResamplingPeer.output, "\(folder.path)/output"),
            (ResamplingPeer.source, "\(rates.source.hertz)"), (ResamplingPeer.target, "\(rates.target.hertz)"),
        ]
        let command = peer.command.map { word in
            words.reduce(word) { $0.replacing($1.0, with: $1.1) }
        }
        return try Child(command).processorSeconds
    }

    private func bytes(_ samples: [Float]) -> [UInt8] { samples.withUnsafeBytes { Array($0) } }

    private func samples(_ bytes: [UInt8]) -> [Float] {
        bytes.withUnsafeBytes { bytes in
            (0..<bytes.count / 4).map { bytes.loadUnaligned(fromByteOffset: 4 * $0, as: Float.self) }
        }
    }

    private static func noise(_ count: Int) -> [Float] {
        var state: UInt64 = 1
        return (0..<count).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Float(Int32(truncatingIfNeeded: state >> 32)) / 4_294_967_296
        }
    }
}
