package import MynahTensors

/// The sound of the vocal cords: a pitch with its overtones, and breath.
package struct HarmonicSource {
    private let oscillator: HarmonicOscillator

    init(_ loader: LayerLoader, _ configuration: KokoroConfiguration) throws(ModelFileError) {
        let count = configuration.generator.harmonicCount + 1
        let name = "decoder.generator.m_source.l_linear"
        oscillator = HarmonicOscillator(
            weights: try loader.values("\(name).weight", [1, count]),
            bias: try loader.values("\(name).bias", [1])[0],
            sampleRate: configuration.sampleRate,
            stride: configuration.generator.samplesPerStep
        )
    }

    /// The signal for a pitch curve in hertz.
    package func callAsFunction(pitch: Tensor, seed: UInt64, on workbench: Workbench) throws(Interruption) -> Tensor {
        try oscillator(pitch: pitch, seed: seed, on: workbench)
    }
}
