package import MynahTensors

/// More rows by a transposed convolution, phase by phase: the rows that come of one row are each a sum over a few rows that came in.
package struct Upsampling {
    /// One for neighbouring phases that sum over the same rows.
    private let phases: [Convolution]
    private let rate: Int

    /// The sizes of an upsampling.
    struct Sizes {
        let inputs: Int
        let outputs: Int
        let rate: Int
        let taps: Int
    }

    init(_ loader: LayerLoader, _ name: String, _ sizes: Sizes) throws(ModelFileError) {
        rate = sizes.rate
        let dimensions = [sizes.taps, sizes.outputs, sizes.inputs]
        let type = try loader.tensor("\(name).weight", dimensions).type
        let values = try loader.values("\(name).weight", dimensions)
        let bias = try loader.values("\(name).bias", [sizes.outputs])
        let format = loader.format(of: type, in: .sound)
        phases = try sizes.groups.map { group throws(ModelFileError) in
            let shape = WeightShape(
                outputs: group.phases.count * sizes.outputs,
                taps: group.rows.count,
                inputs: sizes.inputs
            )
            var geometry = Convolution.Geometry()
            geometry.padding = -group.rows.lowerBound
            return Convolution(
                try loader.pack(sizes.weights(of: group, from: values), of: "\(name).weight", shape, format),
                bias: group.phases.flatMap { _ in bias },
                geometry: geometry
            )
        }
    }

    /// Multiplies the rows of `input`; the first that comes out is row `firstRow` of what is returned, whose rows before are undefined.
    package func callAsFunction(
        _ input: Tensor,
        activation: Activation,
        firstRow: Int,
        on workbench: Workbench
    ) throws(Interruption) -> Tensor {
        let channels = phases.reduce(0) { $0 + $1.weights.outputs } / rate
        let output = try workbench.tensor(rows: firstRow + rate * input.rows, columns: channels)
        var exit = Convolution.Exit(output)
        exit.rowLength = rate * channels
        exit.rows = input.rows
        exit.offset = firstRow * channels
        for one in phases {
            try one(input, through: .init(activation: activation), into: exit, on: workbench)
            exit.offset += one.weights.outputs
        }
        return output
    }
}

extension Upsampling.Sizes {
    /// Phases that sum over the same rows, counted from the row that is as many rates into the input as they are into the output.
    struct Group {
        var phases: Range<Int>
        let rows: ClosedRange<Int>
    }

    /// The groups, in order.
    var groups: [Group] {
        var groups: [Group] = []
        for phase in 0..<rate {
            if let last = groups.last, last.rows == rows(of: phase) {
                groups[groups.count - 1].phases = last.phases.lowerBound..<phase + 1
            } else {
                groups.append(Group(phases: phase..<phase + 1, rows: rows(of: phase)))
            }
        }
        return groups
    }

    /// Rows of the input that a phase sums over: those whose tap exists.
    private func rows(of phase: Int) -> ClosedRange<Int> {
        let all = -taps...taps
        let used = all.filter { (0..<taps).contains(tap(of: phase, at: $0)) }
        return used[0]...used[used.count - 1]
    }

    /// The tap that a row, counted from the phase's own, is multiplied with.
    private func tap(of phase: Int, at row: Int) -> Int { phase + (taps - rate) / 2 - row * rate }

    /// The weights of a group as [phase and output][row][input], from [tap][output][input].
    func weights(of group: Group, from values: [Float]) -> [Float] {
        var weights: [Float] = []
        weights.reserveCapacity(group.phases.count * outputs * group.rows.count * inputs)
        for phase in group.phases {
            for output in 0..<outputs {
                for row in group.rows {
                    let place = (tap(of: phase, at: row) * outputs + output) * inputs
                    weights += values[place..<place + inputs]
                }
            }
        }
        return weights
    }
}
