/// Finds how far the waveform goes between samples too, by making four of each (ITU-R BS.1770-4, annex 2).
struct TruePeakMeter: Sendable {
    /// How many samples, the newest included, each answer speaks of.
    static let reach = 12

    /// The newest samples, the last first.
    private var history = [Float](repeating: 0, count: reach)
    private var newest = 0

    /// The largest magnitude of the waveform about ``reach`` / 2 samples ago, and of `sample` itself.
    mutating func peak(after sample: Float) -> Float {
        newest = newest == 0 ? Self.reach - 1 : newest - 1
        history[newest] = sample
        var between = SIMD4<Float>.zero
        for tap in 0..<Self.reach {
            let place = newest + tap
            between += Self.weights[tap] * history[place < Self.reach ? place : place - Self.reach]
        }
        return max(abs(sample), between.max(), -between.min())
    }

    /// The four phases of the standard's filter, side by side.
    private static let weights: [SIMD4<Float>] = [
        [0.001_708_984_375_0, -0.029_174_804_687_5, -0.018_920_898_437_5, -0.008_300_781_250_0],
        [0.010_986_328_125_0, 0.029_296_875_000_0, 0.033_081_054_687_5, 0.014_892_578_125_0],
        [-0.019_653_320_312_5, -0.051_757_812_500_0, -0.058_227_539_062_5, -0.026_611_328_125_0],
        [0.033_203_125_000_0, 0.089_111_328_125_0, 0.101_562_500_000_0, 0.047_607_421_875_0],
        [-0.059_448_242_187_5, -0.166_503_906_250_0, -0.200_317_382_812_5, -0.102_294_921_875_0],
        [0.137_329_101_562_5, 0.465_087_890_625_0, 0.779_785_156_250_0, 0.972_167_968_750_0],
        [0.972_167_968_750_0, 0.779_785_156_250_0, 0.465_087_890_625_0, 0.137_329_101_562_5],
        [-0.102_294_921_875_0, -0.200_317_382_812_5, -0.166_503_906_250_0, -0.059_448_242_187_5],
        [0.047_607_421_875_0, 0.101_562_500_000_0, 0.089_111_328_125_0, 0.033_203_125_000_0],
        [-0.026_611_328_125_0, -0.058_227_539_062_5, -0.051_757_812_500_0, -0.019_653_320_312_5],
        [0.014_892_578_125_0, 0.033_081_054_687_5, 0.029_296_875_000_0, 0.010_986_328_125_0],
        [-0.008_300_781_250_0, -0.018_920_898_437_5, -0.029_174_804_687_5, 0.001_708_984_375_0],
    ]
}
