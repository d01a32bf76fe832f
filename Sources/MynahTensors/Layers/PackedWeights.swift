import CMynahKernels

/// Weights of a product, in the panels that the kernels of one instruction set want.
///
/// `@unchecked`: written while it is made, read afterwards.
public struct PackedWeights: @unchecked Sendable {
    /// What they are multiplied with, and how.
    public let format: ProductFormat
    /// How many channels come out.
    public let outputs: Int
    /// How many channels come in.
    public let inputs: Int
    /// How many rows make one.
    public let taps: Int

    let panel: MynahPanel
    private let memory: AlignedMemory
    private let scales: AlignedMemory?
    private let sums: AlignedMemory?

    /// Packs weights that lie as [outputs][taps][inputs], or elsewhere as `order` tells; `nil` where there is no memory for them.
    public init?(
        _ weights: UnsafeBufferPointer<Float>,
        shape: WeightShape,
        format: ProductFormat,
        kernels: Kernels,
        workers: Workers = .one
    ) {
        self.init(empty: shape, format, kernels)
        let (packed, pack, width) = (self, kernels.arithmetic(format).pack, Int(panel.width))
        workers.run(panelCount) { panel, _ in
            let first = weights.baseAddress.map { $0 + panel * width * shape.outputStep }
            var job = packed.packing(first, shape, panel: panel)
            pack?(&job)
        }
    }

    /// Packs weights as [outputs][taps][inputs] that `read` puts where it is told, some outputs at a time, on any of the workers; `nil` where
    /// there is no memory for them.
    ///
    /// So they are never all there but in their panels.
    public init?(
        shape: WeightShape,
        format: ProductFormat,
        kernels: Kernels,
        workers: Workers = .one,
        read: (_ outputs: Range<Int>, _ values: UnsafeMutableBufferPointer<Float>) -> Void
    ) {
        self.init(empty: shape, format, kernels)
        let (packed, pack, width) = (self, kernels.arithmetic(format).pack, Int(panel.width))
        let size = width * shape.outputStep
        let desks = (0..<workers.count).compactMap { _ in AlignedMemory(asking: size * MemoryLayout<Float>.stride) }
        guard desks.count == workers.count else { return nil }
        workers.run(panelCount) { panel, worker in
            let outputs = panel * width..<min((panel + 1) * width, shape.outputs)
            let desk = UnsafeMutableBufferPointer(start: desks[worker].floats, count: outputs.count * shape.outputStep)
            read(outputs, desk)
            var job = packed.packing(desk.baseAddress.map { UnsafePointer($0) }, shape, panel: panel)
            pack?(&job)
        }
    }

    /// Makes panels of undefined content.
    private init?(empty shape: WeightShape, _ format: ProductFormat, _ kernels: Kernels) {
        precondition(kernels.has(format), "the instruction set has the format")
        self.format = format
        (outputs, inputs, taps) = (shape.outputs, shape.inputs, shape.taps)
        panel = kernels.arithmetic(format).panel
        let paddedOutputs = Self.paddedOutputs(shape, panel)
        let count =
            paddedOutputs * Self.packedTaps(shape.taps, panel) * Self.padded(shape.inputs, panel)
        guard let memory = AlignedMemory(asking: count * Int(panel.bytes)) else { return nil }
        self.memory = memory
        let scaleCount = paddedOutputs * Int(panel.planes)
        scales = format == .bytes || format == .narrowToom ? AlignedMemory(byteCount: scaleCount * 4) : nil
        sums = format == .bytes ? AlignedMemory(byteCount: shape.outputs * 4) : nil
    }

    private var panelCount: Int { (outputs + Int(panel.width) - 1) / Int(panel.width) }

    /// What is to be done for one panel, of which the first output's weights are at `weights`.
    private func packing(_ weights: UnsafePointer<Float>?, _ shape: WeightShape, panel index: Int) -> MynahPack {
        let first = index * Int(panel.width)
        var job = MynahPack()
        job.weights = weights
        job.output_step = shape.outputStep
        job.tap_step = shape.tapStep
        job.input_step = shape.inputStep
        job.outputs = Int32(min(Int(panel.width), outputs - first))
        job.taps = Int32(shape.taps)
        job.inputs = Int32(shape.inputs)
        job.packed = memory.address + index * panelStep * Int(panel.bytes)
        job.scales = scales.map { $0.floats + first * Int(panel.planes) }
        job.sums = sums.map { $0.address.assumingMemoryBound(to: Int32.self) + first }
        return job
    }

    private static func paddedOutputs(_ shape: WeightShape, _ panel: MynahPanel) -> Int {
        let width = Int(panel.width)
        return (shape.outputs + width - 1) / width * width
    }

    private static func padded(_ inputs: Int, _ panel: MynahPanel) -> Int {
        let multiple = Int(panel.multiple)
        return (inputs + multiple - 1) / multiple * multiple
    }

    /// The taps as they lie in a panel: where several are multiplied together, their values at each point.
    private static func packedTaps(_ taps: Int, _ panel: MynahPanel) -> Int {
        let block = Int(panel.block)
        return block == 1 ? taps : (taps + block - 1) / block * Int(panel.planes)
    }

    /// Groups of taps that are multiplied together.
    var groups: Int { (taps + Int(panel.block) - 1) / Int(panel.block) }

    /// The channels that come in, with those that are zeros.
    var paddedInputs: Int { Self.padded(inputs, panel) }

    /// The bytes that the weights take.
    public var byteCount: Int { memory.byteCount + (scales?.byteCount ?? 0) + (sums?.byteCount ?? 0) }

    /// Elements from a panel to the next.
    var panelStep: Int { Self.packedTaps(taps, panel) * paddedInputs * Int(panel.width) }

    /// Describes the weights of the outputs from `output` on, which begins a panel.
    func describe(to product: inout MynahProduct, from output: Int = 0) {
        let width = Int(panel.width)
        product.w = UnsafeRawPointer(memory.address + output / width * panelStep * Int(panel.bytes))
        product.w_panel = panelStep
        product.w_tap = paddedInputs * width
        product.taps = Int32(taps)
        product.inputs = Int32(inputs)
        product.w_scales = scales.map { UnsafePointer($0.floats + output * Int(panel.planes)) }
        product.w_sums = sums.map { UnsafePointer($0.address.assumingMemoryBound(to: Int32.self) + output) }
    }
}
