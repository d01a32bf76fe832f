package import MynahTensors

/// Makes sound: spectra grow from frames, stage by stage, led by a source of harmonics (iSTFTNet).
package struct Generator {
    package let source: HarmonicSource
    package let spectrum: SourceSpectrum
    package let stages: [GeneratorStage]
    package let exit: Convolution
    package let inverse: SpectrumInverse

    init(_ loader: LayerLoader, _ configuration: KokoroConfiguration) throws(ModelFileError) {
        let sizes = configuration.generator
        let basis = FourierBasis(length: sizes.windowLength, hop: sizes.hopLength)
        source = try HarmonicSource(loader, configuration)
        spectrum = SourceSpectrum(basis)
        var stages: [GeneratorStage] = []
        for stage in sizes.rates.indices { stages.append(try GeneratorStage(loader, stage, configuration)) }
        self.stages = stages
        let last = sizes.channels(after: sizes.rates.count - 1)
        exit = try loader.convolution("decoder.generator.conv_post", from: last, to: sizes.spectrumSize, taps: 7)
        inverse = SpectrumInverse(basis)
    }

    /// The spectra of the source that a pitch curve and a seed make.
    package func lead(pitch: Tensor, seed: UInt64, on workbench: Workbench) throws(Interruption) -> Tensor {
        try spectrum(source(pitch: pitch, seed: seed, on: workbench), on: workbench)
    }

    /// The samples for what the decoder made, with the source's spectra.
    package func callAsFunction(
        _ decoded: Tensor,
        source: Tensor,
        style: Tensor,
        on workbench: Workbench
    ) throws(Interruption) -> Tensor {
        var hidden = decoded
        for stage in stages { hidden = try stage(hidden, source: source, style: style, on: workbench) }
        let grown = hidden
        return try workbench.stage("tail") { () throws(Interruption) in
            let spectra = try exit(grown, through: .init(activation: .leaky(0.01)), on: workbench)
            return try inverse(spectra, on: workbench)
        }
    }
}
