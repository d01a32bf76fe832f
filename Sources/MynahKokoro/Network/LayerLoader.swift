import MynahTensors

/// Makes layers of the tensors of a model file.
struct LayerLoader {
    let tensors: KokoroTensors
    let precision: KokoroPrecision
    let kernels: Kernels
    let workers: Workers

    /// What a layer computes in.
    enum Accuracy {
        /// In 32-bit floats: what decides how long, how high and how loud is said.
        case full
        /// As the precision says: what makes the sound.
        case sound
        /// As the precision says, for so many rows that it pays to take several together, though the weights are twice as large.
        case manyRows
    }

    /// The tensor of that name; that it has the shape was checked when the model was opened.
    func tensor(_ name: String, _ dimensions: [Int]) throws(ModelFileError) -> ModelFileLayout.Tensor {
        let tensor = try tensors.tensor(name)
        precondition(tensor.dimensions == dimensions, "a tensor is asked for in its shape")
        return tensor
    }

    /// The numbers of a tensor, each of them finite.
    func values(_ name: String, _ dimensions: [Int]) throws(ModelFileError) -> [Float] {
        let tensor = try tensor(name, dimensions)
        let size = tensor.count * MemoryLayout<Float>.stride
        guard AlignedMemory.isRoom(for: size) else { throw .noMemory(size, for: name) }
        let values = try tensors.values(of: tensor, workers: workers)
        guard values.withUnsafeBufferPointer({ Self.areFinite($0) }) else { throw unusable(name) }
        return values
    }

    /// Whether all are numbers: of those that are not finite, and of no others, the exponent has all bits set.
    private static func areFinite(_ values: UnsafeBufferPointer<Float>) -> Bool {
        var most: UInt32 = 0
        for value in values { most = max(most, value.bitPattern & 0x7FFF_FFFF) }
        return most < 0x7F80_0000
    }

    private func unusable(_ name: String) -> ModelFileError {
        ModelFileError(
            .unusableNumber,
            "The model's tensor '\(name)' has a number that is not finite. Convert or download the model again."
        )
    }

    /// A linear layer with a bias.
    func linear(_ name: String, from inputs: Int, to outputs: Int) throws(ModelFileError) -> Convolution {
        let weights = try packed("\(name).weight", WeightShape(outputs: outputs, inputs: inputs), [outputs, inputs])
        return Convolution(weights, bias: try values("\(name).bias", [outputs]))
    }

    /// A convolution.
    func convolution(
        _ name: String,
        from inputs: Int,
        to outputs: Int,
        taps: Int,
        in accuracy: Accuracy = .full,
        geometry: Convolution.Geometry? = nil,
        hasBias: Bool = true
    ) throws(ModelFileError) -> Convolution {
        let shape = WeightShape(outputs: outputs, taps: taps, inputs: inputs)
        let weights = try packed("\(name).weight", shape, [outputs, taps, inputs], in: accuracy)
        let bias = hasBias ? try values("\(name).bias", [outputs]) : nil
        return Convolution(weights, bias: bias, geometry: geometry ?? .init(taps: taps))
    }

    /// A recurrent layer in both directions.
    func recurrence(_ name: String, from inputs: Int, to outputs: Int) throws(ModelFileError) -> Recurrence {
        let width = outputs / 2
        let suffixes = ["_l0", "_l0_reverse"]
        var gates: [ModelFileLayout.Tensor] = []
        var biases: [Float] = []
        var states: [PackedWeights] = []
        for suffix in suffixes {
            gates.append(try tensor("\(name).weight_ih\(suffix)", [4 * width, inputs]))
            let first = try values("\(name).bias_ih\(suffix)", [4 * width])
            let second = try values("\(name).bias_hh\(suffix)", [4 * width])
            biases += zip(first, second).map { $0 + $1 }
            let shape = WeightShape(outputs: 4 * width, inputs: width)
            states.append(try packed("\(name).weight_hh\(suffix)", shape, [4 * width, width], directly: true))
        }
        let shape = WeightShape(outputs: 8 * width, inputs: inputs)
        let weights = try pack(gates, shape, format(of: gates[1].type, in: .full))
        return Recurrence(inputs: Convolution(weights, bias: biases), forward: states[0], backward: states[1])
    }

    /// A norm of rows.
    func layerNorm(_ name: String, _ size: Int, epsilon: Float) throws(ModelFileError) -> LayerNorm {
        LayerNorm(
            gains: try values("\(name).weight", [size]),
            shifts: try values("\(name).bias", [size]),
            epsilon: epsilon
        )
    }

    /// Packs the weights of a tensor of some dimensions; `directly` where a row of floats is multiplied as it is.
    func packed(
        _ name: String,
        _ shape: WeightShape,
        _ dimensions: [Int],
        in accuracy: Accuracy = .full,
        directly: Bool = false
    ) throws(ModelFileError) -> PackedWeights {
        let tensor = try tensor(name, dimensions)
        var format = format(of: tensor.type, in: accuracy)
        if directly, format == .split { format = .narrowWeights }
        return try pack([tensor], shape, format)
    }

    /// Packs numbers, which may have been put into another order.
    func pack(_ values: [Float], of name: String, _ shape: WeightShape, _ format: ProductFormat) throws(ModelFileError)
        -> PackedWeights
    {
        let packed = values.withUnsafeBufferPointer {
            PackedWeights($0, shape: shape, format: format, kernels: kernels, workers: workers)
        }
        guard let packed else { throw .noMemory(values.count * MemoryLayout<Float>.stride, for: name) }
        return packed
    }

    /// Packs the outputs of tensors, one behind the other, as they are read.
    private func pack(
        _ parts: [ModelFileLayout.Tensor],
        _ shape: WeightShape,
        _ format: ProductFormat
    ) throws(ModelFileError) -> PackedWeights {
        var failures = [ModelFileError?](repeating: nil, count: shape.outputs)
        let packed = failures.withUnsafeMutableBufferPointer { failures in
            PackedWeights(shape: shape, format: format, kernels: kernels, workers: workers) { outputs, values in
                failures[outputs.lowerBound] = failure(of: parts, outputs, shape, into: values)
            }
        }
        if let failure = failures.compactMap({ $0 }).first { throw failure }
        guard let packed else { throw .noMemory(shape.outputs * shape.outputStep * 4, for: parts[0].name) }
        return packed
    }

    /// Reads some of the outputs; what went wrong, if anything did.
    private func failure(
        of parts: [ModelFileLayout.Tensor],
        _ outputs: Range<Int>,
        _ shape: WeightShape,
        into values: UnsafeMutableBufferPointer<Float>
    ) -> ModelFileError? {
        let share = shape.outputs / parts.count
        do throws(ModelFileError) {
            for (index, part) in parts.enumerated() {
                let own = outputs.clamped(to: index * share..<(index + 1) * share)
                guard !own.isEmpty else { continue }
                let rows = part.rowCount / share
                let place = (own.lowerBound - outputs.lowerBound) * shape.outputStep
                let target = UnsafeMutableBufferPointer(rebasing: values[place..<place + own.count * shape.outputStep])
                let first = own.lowerBound - index * share
                try tensors.read(first * rows..<(first + own.count) * rows, of: part, into: target)
                guard Self.areFinite(UnsafeBufferPointer(target)) else { throw unusable(part.name) }
            }
            return nil
        } catch {
            return error
        }
    }

    /// What weights of a type are multiplied in.
    func format(of type: ElementType, in accuracy: Accuracy) -> ProductFormat {
        if accuracy == .manyRows { return precision.blockFormat(on: kernels) }
        let wanted = precision.format(on: kernels)
        if accuracy != .full, wanted != .float { return wanted }
        guard type == .bf16 else { return .float }
        return precision != .exact && kernels.has(.split) ? .split : .narrowWeights
    }
}

extension ModelFileError {
    /// There is no memory to make a tensor ready in.
    fileprivate static func noMemory(_ byteCount: Int, for name: String) -> ModelFileError {
        let size = "\(max(1, byteCount >> 20)) MB"
        return ModelFileError(
            .outOfMemory,
            "There is no memory for the model: its tensor '\(name)' wants \(size) more. Let other programs go, raise the limit that was set "
                + "(ulimit -v, a container's), run fewer lanes, or have it computed in less (--precision compact)."
        )
    }
}
