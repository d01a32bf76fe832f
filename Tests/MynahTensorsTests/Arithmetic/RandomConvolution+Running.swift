import MynahTensors

extension RandomConvolution {
    /// What came out: the tensor with the columns that belong to others, and the moments.
    struct Result {
        let values: [Float]
        let columns: Int
        let offset: Int
        let moments: ChannelMoments?
    }

    /// What the columns that belong to others hold.
    static let untouched: Float = -77

    /// Computes it by the kernels.
    func run(on workbench: Workbench, isMeasured: Bool = false) throws -> Result {
        let input = try Tensor(input, columns: inputs, pool: workbench.pool)
        let output = try workbench.tensor(rows: rowsOut, columns: outputs + furtherColumns)
        for index in 0..<output.count { output.floats[index] = Self.untouched }
        var exit = Convolution.Exit(output)
        exit.offset = furtherColumns / 2
        exit.rows = rowsOut
        exit.addend = hasAddend ? try Tensor(addend, columns: outputs, pool: workbench.pool) : nil
        exit.other = hasOther ? try Tensor(other, columns: outputs, pool: workbench.pool) : nil
        exit.factor = factor
        exit.isMeasured = isMeasured
        let moments = try layer(workbench.kernels)(
            input,
            through: entrance(input, workbench.kernels),
            into: exit,
            on: workbench
        )
        return Result(values: output.values, columns: output.columns, offset: exit.offset, moments: moments)
    }

    private func layer(_ kernels: Kernels) -> Convolution {
        let shape = WeightShape(outputs: outputs, taps: taps, inputs: inputs)
        let packed = weights.withUnsafeBufferPointer {
            PackedWeights($0, shape: shape, format: format, kernels: kernels)!
        }
        return Convolution(packed, bias: hasBias ? bias : nil, geometry: geometry)
    }

    private func entrance(_ input: Tensor, _ kernels: Kernels) -> Convolution.Entrance {
        var entrance = Convolution.Entrance()
        if isScaled {
            entrance.scaling = gains.withUnsafeBufferPointer { gains in
                shifts.withUnsafeBufferPointer { shifts in
                    ChannelMoments(of: input, kernels: kernels).scaling(gain: gains, shift: shifts)
                }
            }
        }
        switch shaping {
        case .none: break
        case .leaky: entrance.activation = .leaky(slope)
        case .snake: entrance.activation = .snake(SnakeParameters(alpha))
        }
        return entrance
    }
}
