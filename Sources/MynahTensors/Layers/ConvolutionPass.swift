import CMynahKernels

/// One convolution of one tensor, cut into blocks of rows and outputs that do not depend on who works at them.
struct ConvolutionPass {
    private let layer: Convolution
    private let input: Tensor
    private let entrance: Convolution.Entrance
    private let exit: Convolution.Exit
    private let rows: Int
    private let arithmetic: MynahArithmetic
    private let partition: Partition

    init(
        _ layer: Convolution,
        _ input: Tensor,
        _ entrance: Convolution.Entrance,
        _ exit: Convolution.Exit,
        rows: Int,
        kernels: Kernels
    ) {
        self.layer = layer
        self.input = input
        self.entrance = entrance
        self.exit = exit
        self.rows = rows
        arithmetic = kernels.arithmetic(layer.weights.format)
        partition = Partition(layer, rows: rows)
    }

    func run(on workbench: Workbench) throws(Interruption) -> ChannelMoments? {
        let weights = layer.weights
        // Of more bits than a number has in WebAssembly.
        workbench.count(2 * Int64(multiplications(for: rows)) * Int64(weights.inputs) * Int64(weights.outputs))
        guard exit.isMeasured else {
            try workbench.run(partition.blocks, deskBytes: deskBytes) { block, desk in
                work(block, desk, sums: nil)
            }
            return nil
        }
        let sums = try workbench.tensor(rows: partition.tiles, columns: 2 * layer.weights.outputs)
        sums.floats.update(repeating: 0, count: sums.count)
        try workbench.run(partition.blocks, deskBytes: deskBytes) { block, desk in
            work(block, desk, sums: sums)
        }
        return ChannelMoments(
            UnsafeBufferPointer(start: sums.floats, count: sums.count),
            parts: partition.tiles,
            channels: layer.weights.outputs,
            rows: rows
        )
    }

    private var format: ProductFormat { layer.weights.format }
    private var panel: MynahPanel { layer.weights.panel }

    /// Rows that are multiplied together.
    private var length: Int { Int(panel.block) * layer.dilation }

    /// Rows of an operand that are multiplied for `rows` rows; where several are taken together, those of each plane.
    private func operandRows(_ rows: Int) -> Int {
        panel.block == 1 ? reach(rows) : blockRows(rows) + (layer.weights.groups - 1) * layer.dilation
    }

    /// Rows of blocks, where several rows are multiplied together.
    private func blockRows(_ rows: Int) -> Int { (rows + length - 1) / length * layer.dilation }

    /// How often a number is multiplied for an input and an output of `rows` rows.
    private func multiplications(for rows: Int) -> Int {
        panel.block == 1 ? rows * layer.weights.taps : blockRows(rows) * layer.weights.groups * Int(panel.planes)
    }

    /// Whether the input's own rows can be multiplied as they are.
    private var isDirect: Bool {
        entrance.isOpen && layer.weights.taps == 1 && layer.padding == 0
            && (format == .float || format == .narrowWeights) && (rows - 1) * layer.stride < input.rows
    }

    /// Elements of an operand's row.
    private var operandColumns: Int {
        format == .narrowWeights ? layer.weights.inputs : layer.weights.paddedInputs
    }

    /// Rows of the input that a tile of `rows` rows needs.
    private func reach(_ rows: Int) -> Int {
        if panel.block > 1 { return (operandRows(rows) * Int(panel.block)) + (Int(panel.block) - 1) * layer.dilation }
        return (rows - 1) * layer.stride + layer.reach + 1
    }

    /// Elements from a plane of an operand to the next: room for the rows that tiles of the processor read beyond the last.
    private var plane: Int {
        (operandRows(partition.tileRows) + (panel.block == 1 ? 32 * layer.stride : 0)) * operandColumns
    }

    private var operandBytes: Int { (plane * Int(panel.planes) * Int(panel.operand) + 63) / 64 * 64 }

    /// Bytes of the rows before they become an operand, where they are wanted whole.
    private var scratchBytes: Int {
        format == .bytes || panel.block > 1 ? (reach(partition.tileRows) * input.columns * 4 + 63) / 64 * 64 : 0
    }

    /// Bytes of a panel's products before they become rows.
    private var productBytes: Int {
        panel.block == 1 ? 0 : blockRows(partition.tileRows) * Int(panel.planes * panel.width) * 4
    }

    /// Bytes of the scales of an operand's planes.
    private var scaleBytes: Int { 64 }

    private var deskBytes: Int { isDirect ? 0 : operandBytes + scratchBytes + productBytes + scaleBytes }

    private func scales(on desk: UnsafeMutableRawPointer) -> UnsafeMutablePointer<Float> {
        (desk + deskBytes - scaleBytes).assumingMemoryBound(to: Float.self)
    }

    private func work(_ block: Int, _ desk: UnsafeMutableRawPointer, sums: Tensor?) {
        let tile = block / partition.groups
        let first = tile * partition.tileRows
        let count = min(partition.tileRows, rows - first)
        var product = MynahProduct()
        product.rows = Int32(count)
        if isDirect {
            product.x = UnsafeRawPointer(input.row(first * layer.stride))
            product.x_row = layer.stride * input.columns
        } else {
            prepare(rows: first..<first + count, on: desk, for: &product)
        }
        finish(&product, block: block, first: first, sums: sums)
        arithmetic.product?(&product)
    }

    private func prepare(rows: Range<Int>, on desk: UnsafeMutableRawPointer, for product: inout MynahProduct) {
        var job = MynahPrepare()
        job.x = UnsafePointer(input.floats)
        job.x_row = input.columns
        job.rows = Int32(input.rows)
        job.channels = Int32(input.columns)
        job.first = Int32(rows.lowerBound * layer.stride - layer.padding)
        job.count = Int32(reach(rows.count))
        entrance.describe(to: &job)
        job.operand = desk
        job.padded = Int32(operandColumns)
        job.plane = plane
        job.dilation = Int32(layer.dilation)
        job.scratch = (desk + operandBytes).assumingMemoryBound(to: Float.self)
        job.operand_scales = scales(on: desk)
        arithmetic.prepare?(&job)
        product.x = UnsafeRawPointer(desk)
        product.x_row = layer.stride * operandColumns
        product.x_tap = layer.dilation * operandColumns
        product.x_plane = plane
        product.dilation = Int32(layer.dilation)
        product.scratch = (desk + operandBytes + scratchBytes).assumingMemoryBound(to: Float.self)
        product.x_scales = UnsafePointer(scales(on: desk))
    }

    /// Says which outputs are wanted, and where they go.
    private func finish(_ product: inout MynahProduct, block: Int, first: Int, sums: Tensor?) {
        let output = block % partition.groups * partition.groupOutputs
        let offset = exit.offset + first * exit.rowLength + output
        layer.weights.describe(to: &product, from: output)
        product.outputs = Int32(min(partition.groupOutputs, layer.weights.outputs - output))
        product.y = exit.output.floats + offset
        product.y_row = exit.rowLength
        product.bias = layer.biases.map { $0 + output }
        product.addend = exit.addend.map { UnsafePointer($0.row(first) + output) }
        product.addend_row = exit.addend?.columns ?? 0
        product.other = exit.other.map { UnsafePointer($0.row(first) + output) }
        product.other_row = exit.other?.columns ?? 0
        product.factor = exit.factor
        guard let sums else { return }
        let row = sums.row(block / partition.groups)
        product.sums = row + output
        product.squares = row + layer.weights.outputs + output
    }
}

extension ConvolutionPass {
    /// Tiles of rows, and groups of outputs where the rows alone are too few to share.
    private struct Partition {
        let tileRows: Int
        let tiles: Int
        let groupOutputs: Int
        let groups: Int

        init(_ layer: Convolution, rows: Int) {
            let weights = layer.weights
            let most = Self.mostRows(layer)
            tileRows = max(1, min(most, rows))
            tiles = (rows + tileRows - 1) / tileRows
            let width = Int(weights.panel.width)
            let panels = (weights.outputs + width - 1) / width
            let wanted = min(panels, max(1, Self.wantedBlocks / max(tiles, 1)))
            let groupPanels = (panels + wanted - 1) / wanted
            groups = (panels + groupPanels - 1) / groupPanels
            groupOutputs = groupPanels * width
        }

        /// An operand of some 100,000 elements stays in the second cache; 96 rows suit all kernels, and whole blocks those that take several
        /// together.
        private static func mostRows(_ layer: Convolution) -> Int {
            let block = Int(layer.weights.panel.block)
            if block == 1 { return max(96, 98_304 / max(layer.weights.inputs, 1) / 96 * 96) }
            let length = block * layer.dilation
            return max(240 / length, 1) * length
        }

        /// As many as let some cores share them evenly.
        private static let wantedBlocks = 16

        var blocks: Int { tiles * groups }
    }
}
