package import MynahKokoro
package import MynahTensors

/// Each stage of the network, fed with what was recorded of the stages before it.
package struct StageComparison {
    /// A stage and how far it was: the root mean square of the differences over that of what was recorded.
    package struct Result: Sendable {
        package let stage: String
        package let error: Double
    }

    /// What was found so far.
    package private(set) var results: [Result] = []
    /// The sound made from the recorded spectra of the source and what the decoder was recorded to make.
    package private(set) var sound: [Float] = []

    private let network: KokoroNetwork
    private let recording: ReferenceRecording
    private let run: ReferenceRecording.Case
    private let workbench: Workbench

    package init(
        _ network: KokoroNetwork,
        _ recording: ReferenceRecording,
        _ run: ReferenceRecording.Case,
        _ kernels: Kernels
    ) {
        self.network = network
        self.recording = recording
        self.run = run
        workbench = Workbench(kernels)
    }

    /// Compares each stage of a run that was recorded whole.
    package mutating func compare() throws {
        let style = KokoroStyle(run.style)
        let prosody = try Tensor(style.prosody, columns: 128, pool: workbench.pool)
        let timbre = try Tensor(style.timbre, columns: 128, pool: workbench.pool)
        report("bert", try network.albert(run.tokens, on: workbench), last: true)
        report("bert_encoder", try network.entrance(try recorded("bert", last: true), on: workbench), last: true)
        let read = try recorded("bert_encoder", last: true)
        report("predictor.text_encoder", try network.durationEncoder(read, style: prosody, on: workbench), last: true)
        let encoded = try recorded("predictor.text_encoder", last: true)
        report("predictor.lstm", try network.durations.recurrence(encoded, on: workbench), last: true)
        let timed = try recorded("predictor.lstm", last: true)
        report("predictor.duration_proj", try network.durations.projection(timed, on: workbench), last: true)
        let moments = try network.frames(encoded, repeating: run.frames, on: workbench)
        report("predictor.shared", moments, last: true)
        try compareCurve("F0", network.pitch, prosody)
        report(
            "predictor.N_proj",
            try network.loudness(try recorded("predictor.shared", last: true), style: prosody, on: workbench)
        )
        report("text_encoder", try network.text(run.tokens, on: workbench))
        try compareDecoder(timbre)
        try compareGenerator(timbre)
    }

    private mutating func compareCurve(_ name: String, _ curve: CurvePredictor, _ style: Tensor) throws {
        var input = try recorded("predictor.shared", last: true)
        for (index, block) in curve.blocks.enumerated() {
            report("predictor.\(name).\(index)", try block(input, style: style, on: workbench))
            input = try recorded("predictor.\(name).\(index)")
        }
        report("predictor.\(name)_proj", try curve.projection(input, on: workbench))
    }

    private mutating func compareDecoder(_ style: Tensor) throws {
        let curves = (pitch: try recorded("predictor.F0_proj"), loudness: try recorded("predictor.N_proj"))
        let decoded = try network.decoder(
            try recorded("text_encoder"),
            frames: run.frames,
            curves: curves,
            style: style,
            on: workbench
        )
        report("decoder.decode.3", decoded)
    }

    private mutating func compareGenerator(_ style: Tensor) throws {
        let generator = network.generator
        let pitch = try recorded("predictor.F0_proj")
        let source = try generator.source(pitch: pitch, seed: 42, on: workbench)
        report("decoder.generator.m_source", source, last: true)
        let spectrum = try generator.spectrum(try recorded("decoder.generator.m_source", last: true), on: workbench)
        report("decoder.generator.har", spectrum)
        let har = try recorded("decoder.generator.har")
        let first = generator.stages[0]
        let (thin, moments) = try first.thinning.measured(har, on: workbench)
        report("decoder.generator.noise_convs.0", thin)
        let noise = try workbench.tensor(rows: thin.rows, columns: thin.columns)
        _ = try first.noise(.init(tensor: thin, moments: moments), style: style, into: .init(noise), on: workbench)
        report("decoder.generator.noise_res.0", noise)
        let decoded = try recorded("decoder.decode.3")
        report(
            "decoder.generator.ups.0",
            try first.upsampling(decoded, activation: .leaky(0.1), firstRow: 0, on: workbench)
        )
        var hidden = decoded
        for stage in generator.stages { hidden = try stage(hidden, source: har, style: style, on: workbench) }
        report(
            "decoder.generator.conv_post",
            try generator.exit(hidden, through: .init(activation: .leaky(0.01)), on: workbench)
        )
        report("audio", try generator.inverse(try recorded("decoder.generator.conv_post"), on: workbench))
        sound = try generator(decoded, source: har, style: style, on: workbench).values
    }

    private func recorded(_ name: String, last: Bool = false) throws -> Tensor {
        let stage = recording.stage(name, of: run)!
        let (values, columns) = stage.rows(channelsLast: last)
        return try Tensor(values, columns: columns, pool: workbench.pool)
    }

    private mutating func report(_ name: String, _ got: Tensor, last: Bool = false) {
        let stage = recording.stage(name, of: run)!
        results.append(Result(stage: name, error: stage.relativeError(of: got.values, channelsLast: last)))
    }
}
