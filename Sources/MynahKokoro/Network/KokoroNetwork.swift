public import MynahTensors

/// The network: from symbols and a style to sound.
///
/// It speaks in two steps, so that who uses it decides between them how long each symbol lasts.
public struct KokoroNetwork: Sendable {
    /// The numbers of the network.
    public let configuration: KokoroConfiguration

    package let albert: AlbertEncoder
    package let entrance: Convolution
    package let durationEncoder: DurationEncoder
    package let durations: DurationPredictor
    package let frames: Recurrence
    package let pitch: CurvePredictor
    package let loudness: CurvePredictor
    package let text: TextEncoder
    package let decoder: Decoder
    package let generator: Generator

    /// Makes the network of a model, for the arithmetic of an instruction set; `workers` share in it.
    public init(
        _ tensors: KokoroTensors,
        precision: KokoroPrecision,
        kernels: Kernels,
        workers: Workers = .one
    ) throws(ModelFileError) {
        configuration = tensors.description.configuration
        let loader = LayerLoader(tensors: tensors, precision: precision, kernels: kernels, workers: workers)
        let (size, style) = (configuration.hiddenSize, configuration.styleSize)
        albert = try AlbertEncoder(loader, configuration)
        entrance = try loader.linear("bert_encoder", from: configuration.bert.hiddenSize, to: size)
        durationEncoder = try DurationEncoder(loader, configuration)
        durations = try DurationPredictor(loader, configuration)
        frames = try loader.recurrence("predictor.shared", from: size + style, to: size)
        pitch = try CurvePredictor(loader, "F0", configuration)
        loudness = try CurvePredictor(loader, "N", configuration)
        text = try TextEncoder(loader, configuration)
        decoder = try Decoder(loader, configuration)
        generator = try Generator(loader, configuration)
    }
}

extension KokoroNetwork {
    /// What the network makes of symbols before it is known how long each lasts.
    public struct Reading {
        /// How many frames each symbol would last at speed 1.
        public let frames: [Float]
        package let encoded: Tensor
        let text: Tensor
        let style: KokoroStyle
    }

    /// Reads symbols, each of which must be one of the network's, in a style.
    public func read(
        _ tokens: [Int],
        style: KokoroStyle,
        on workbench: Workbench
    ) throws(Interruption) -> Reading {
        let prosody = try Tensor(style.prosody, columns: style.prosody.count, pool: workbench.pool)
        let read = try workbench.stage("transformer") { () throws(Interruption) in
            try entrance(albert(tokens, on: workbench), on: workbench)
        }
        let (encoded, frames) = try workbench.stage("durations") { () throws(Interruption) in
            let encoded = try durationEncoder(read, style: prosody, on: workbench)
            return (encoded, try self.durations(encoded, on: workbench))
        }
        let text = try workbench.stage("text") { () throws(Interruption) in try self.text(tokens, on: workbench) }
        return Reading(frames: frames, encoded: encoded, text: text, style: style)
    }

    /// Makes the sound of what was read, each symbol lasting some frames; the noise in its source follows from `seed`.
    public func sound(
        _ reading: Reading,
        frames: [Int],
        pitch: PitchChange = .none,
        seed: UInt64 = VoicingRequest.usualSeed,
        on workbench: Workbench
    ) throws(Interruption) -> [Float] {
        let curves = try workbench.stage("curves") { () throws(Interruption) in
            try self.curves(reading, frames, pitch, on: workbench)
        }
        let source = try workbench.stage("source") { () throws(Interruption) in
            try generator.lead(pitch: curves.pitch, seed: seed, on: workbench)
        }
        let timbre = try Tensor(reading.style.timbre, columns: reading.style.timbre.count, pool: workbench.pool)
        let decoded = try workbench.stage("decoder") { () throws(Interruption) in
            try decoder(reading.text, frames: frames, curves: curves, style: timbre, on: workbench)
        }
        return try generator(decoded, source: source, style: timbre, on: workbench).values
    }

    private func curves(
        _ reading: Reading,
        _ frames: [Int],
        _ change: PitchChange,
        on workbench: Workbench
    ) throws(Interruption) -> (pitch: Tensor, loudness: Tensor) {
        let prosody = try Tensor(reading.style.prosody, columns: reading.style.prosody.count, pool: workbench.pool)
        let moments = try self.frames(reading.encoded, repeating: frames, on: workbench)
        let pitch = try self.pitch(moments, style: prosody, on: workbench)
        if change != .none {
            var pitches = pitch.values
            change.apply(to: &pitches, frames: frames)
            pitch.setColumns(from: 0, to: try Tensor(pitches, columns: 1, pool: workbench.pool))
        }
        return (pitch, try loudness(moments, style: prosody, on: workbench))
    }
}
