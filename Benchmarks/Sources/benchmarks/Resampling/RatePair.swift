import Mynah

/// A change of rate.
struct RatePair {
    let source: SampleRate
    let target: SampleRate

    /// flite's and espeak-ng's rates to ours, ours to those of devices and formats, a common rate of recordings to ours, and ours to telephones.
    static let all = [
        (16_000, 24_000), (22_050, 24_000), (24_000, 48_000), (24_000, 44_100), (44_100, 24_000), (24_000, 8_000),
    ].compactMap { RatePair($0.0, $0.1) }

    private init?(_ source: Int, _ target: Int) {
        guard let source = SampleRate(hertz: source), let target = SampleRate(hertz: target) else { return nil }
        self.source = source
        self.target = target
    }

    var name: String { "\(source.hertz)-\(target.hertz)" }
    var title: String { "\(source.hertz) → \(target.hertz)" }
    var lower: SampleRate { min(source, target) }
}
