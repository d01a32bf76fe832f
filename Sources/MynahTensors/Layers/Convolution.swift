import CMynahKernels

/// A convolution over time as a sum of shifted products; with one tap, a linear layer.
public struct Convolution: Sendable {
    /// What the rows are multiplied with, packed for the arithmetic that it runs on.
    public let weights: PackedWeights
    private let bias: Bias?
    private let geometry: Geometry

    /// How the rows that are multiplied lie to those that come out.
    public struct Geometry: Hashable, Sendable {
        /// Rows from a tap to the next.
        public var dilation = 1
        /// Rows of the input from one that comes out to the next.
        public var stride = 1
        /// Rows of zeros before the first.
        public var padding = 0

        /// A product of each row for itself.
        public init() {}

        /// One that keeps the number of rows.
        public init(taps: Int, dilation: Int = 1) {
            self.dilation = dilation
            padding = (taps - 1) * dilation / 2
        }

        /// One that thins rows out.
        public init(stride: Int, padding: Int) {
            self.stride = stride
            self.padding = padding
        }
    }

    /// Makes a convolution.
    public init(_ weights: PackedWeights, bias: [Float]?, geometry: Geometry = Geometry()) {
        precondition(weights.panel.block == 1 || geometry.stride == 1, "rows are taken together where each comes out")
        precondition(bias?.count ?? weights.outputs == weights.outputs, "there is a bias for each output")
        self.weights = weights
        self.bias = bias.map { Bias($0) }
        self.geometry = geometry
    }

    /// How many rows come of `rows`.
    public func rows(from rows: Int) -> Int {
        let reach = geometry.dilation * (weights.taps - 1)
        return (rows + 2 * geometry.padding - reach - 1) / geometry.stride + 1
    }

    /// Convolves `input` into a tensor of its own.
    public func callAsFunction(
        _ input: Tensor,
        through entrance: Entrance = Entrance(),
        on workbench: Workbench
    ) throws(Interruption) -> Tensor {
        let output = try workbench.tensor(rows: rows(from: input.rows), columns: weights.outputs)
        try self(input, through: entrance, into: Exit(output), on: workbench)
        return output
    }

    /// Convolves `input` and finishes the sums as `exit` says; gives the moments of what was written where it asks for them.
    @discardableResult
    public func callAsFunction(
        _ input: Tensor,
        through entrance: Entrance = Entrance(),
        into exit: Exit,
        on workbench: Workbench
    ) throws(Interruption) -> ChannelMoments? {
        precondition(input.columns == weights.inputs, "the input has the channels that the weights want")
        let rows = exit.rows ?? self.rows(from: input.rows)
        let pass = ConvolutionPass(self, input, entrance, exit, rows: rows, kernels: workbench.kernels)
        return try pass.run(on: workbench)
    }

    /// A bias where the kernels can read it.
    ///
    /// `@unchecked`: written while it is made, read afterwards.
    private final class Bias: @unchecked Sendable {
        let memory: AlignedMemory

        init(_ values: [Float]) {
            memory = AlignedMemory(byteCount: values.count * MemoryLayout<Float>.stride)
            for (index, value) in values.enumerated() { memory.floats[index] = value }
        }
    }

    var reach: Int { geometry.dilation * (weights.taps - 1) }
    var stride: Int { geometry.stride }
    var padding: Int { geometry.padding }
    var dilation: Int { geometry.dilation }
    var biases: UnsafePointer<Float>? { bias.map { UnsafePointer($0.memory.floats) } }
}

extension Convolution {
    /// What is done to the rows on their way in.
    public struct Entrance {
        /// The norm.
        public var scaling: ChannelScaling?
        /// What follows it.
        public var activation: Activation

        /// Nothing, unless told.
        public init(scaling: ChannelScaling? = nil, activation: Activation = .none) {
            self.scaling = scaling
            self.activation = activation
        }

        var isOpen: Bool {
            if case .none = activation { return scaling == nil }
            return false
        }
    }

    /// What becomes of the sums: factor * (sum + addend + other), and where it is written.
    public struct Exit {
        /// Where it is written.
        public var output: Tensor
        /// Floats before the first that is written.
        public var offset = 0
        /// How many floats a row takes in `output`, which may be read as fewer, longer rows.
        public var rowLength: Int
        /// How many rows are written, where it is not as many as the input gives.
        public var rows: Int?
        /// What is added: rows of as many channels as there are outputs.
        public var addend: Tensor?
        /// What is added besides.
        public var other: Tensor?
        /// What all is multiplied with.
        public var factor: Float = 1
        /// Whether the moments of what is written are wanted.
        public var isMeasured = false

        /// Writes to all of `output`.
        public init(_ output: Tensor) {
            self.output = output
            rowLength = output.columns
        }
    }
}
