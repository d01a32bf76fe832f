/// All tensors that a Kokoro network of some configuration wants, in the order of the published checkpoint.
public struct KokoroTensorList: Sendable {
    /// What it wants, each once.
    public private(set) var tensors: [KokoroTensor] = []

    /// Lists what a network wants.
    public init(_ configuration: KokoroConfiguration) {
        addBert(configuration)
        addPredictor(configuration)
        addTextEncoder(configuration)
        addDecoder(configuration)
        addGenerator(configuration)
    }

    /// What the published checkpoint has besides, and nothing uses.
    public static func isUnused(_ name: String) -> Bool {
        name.hasPrefix("bert.pooler.") || name == "bert.embeddings.position_ids"
    }

    mutating func add(_ tensor: KokoroTensor) { tensors.append(tensor) }

    mutating func add(_ name: String, _ dimensions: [Int]) { add(KokoroTensor(name, dimensions)) }

    mutating func addLinear(_ name: String, from inputs: Int, to outputs: Int) {
        add("\(name).weight", [outputs, inputs])
        add("\(name).bias", [outputs])
    }

    mutating func addNorm(_ name: String, _ size: Int) {
        add("\(name).weight", [size])
        add("\(name).bias", [size])
    }

    /// A recurrent layer in both directions.
    mutating func addRecurrence(_ name: String, from inputs: Int, to outputs: Int) {
        let size = outputs / 2
        for direction in ["", "_reverse"] {
            add("\(name).weight_ih_l0\(direction)", [4 * size, inputs])
            add("\(name).weight_hh_l0\(direction)", [4 * size, size])
            add("\(name).bias_ih_l0\(direction)", [4 * size])
            add("\(name).bias_hh_l0\(direction)", [4 * size])
        }
    }

    /// A convolution that is published as directions and lengths.
    mutating func addConvolution(_ name: String, from inputs: Int, to outputs: Int, taps: Int, hasBias: Bool = true) {
        if hasBias { add("\(name).bias", [outputs]) }
        let shape = [outputs, inputs, taps]
        add(KokoroTensor("\(name).weight", shape, .convolution, isWeightNormed: true))
    }

    /// A convolution that is published as it is.
    mutating func addPlainConvolution(_ name: String, from inputs: Int, to outputs: Int, taps: Int) {
        add(KokoroTensor("\(name).weight", [outputs, inputs, taps], .convolution))
        add("\(name).bias", [outputs])
    }

    /// A block whose norms are told by the style (AdainResBlk1d).
    mutating func addStyledBlock(_ name: String, from inputs: Int, to outputs: Int, style: Int, doubles: Bool = false) {
        addConvolution("\(name).conv1", from: inputs, to: outputs, taps: 3)
        addConvolution("\(name).conv2", from: outputs, to: outputs, taps: 3)
        addLinear("\(name).norm1.fc", from: style, to: 2 * inputs)
        addLinear("\(name).norm2.fc", from: style, to: 2 * outputs)
        if inputs != outputs {
            addConvolution("\(name).conv1x1", from: inputs, to: outputs, taps: 1, hasBias: false)
        }
        guard doubles else { return }
        add("\(name).pool.bias", [inputs])
        let shape = [inputs, 1, 3]
        add(KokoroTensor("\(name).pool.weight", shape, .depthwiseConvolution, isWeightNormed: true))
    }
}
