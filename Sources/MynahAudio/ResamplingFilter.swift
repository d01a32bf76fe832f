import CMath

/// A low-pass filter sampled at many phases: the weights of the input samples around any moment between two of them.
///
/// Where the ratio of the rates has few phases there is one row each; where it has too many, two neighbouring rows of a
/// fixed table are mixed, whose error stays below -100 dB because the table is finer where the filter is narrower.
struct ResamplingFilter: Sendable {
    /// Output samples for every `downFactor` input samples, in lowest terms.
    let upFactor: Int
    /// Input samples for every `upFactor` output samples.
    let downFactor: Int
    /// Output samples for each input sample.
    var ratio: Double { Double(upFactor) / Double(downFactor) }
    /// Input samples on either side of a moment that have weight.
    let reach: Int
    /// Input samples that make one output sample; a multiple of sixteen.
    var taps: Int { 2 * reach }

    /// Row `r` holds the weights for the moment `r / phases` behind an input sample; the last row repeats the first,
    /// one on.
    private let rows: [SIMD16<Float>]
    private let phases: Int

    private static let largestTable = 65_536
    /// Half the taps at the lower rate: with ``windowShape`` it falls from 0.9 to 1.0 of Nyquist.
    private static let reachAtLowerRate = 64.0
    /// The middle of that fall, as a share of the lower rate's Nyquist frequency.
    private static let corner = 0.95
    /// β of the Kaiser window, 0.1102 · (96 dB − 8.7): J. F. Kaiser, "Nonrecursive digital filter design", 1974.
    private static let windowShape = 9.62

    init(from source: Int, to target: Int) {
        let divisor = Self.greatestCommonDivisor(source, target)
        upFactor = target / divisor
        downFactor = source / divisor
        let narrowing = min(1, Double(target) / Double(source))
        reach = Int((Self.reachAtLowerRate / narrowing / 8).rounded(.up)) * 8
        phases = min(upFactor, Self.largestTable / (2 * reach))
        rows = Self.rows(phases: phases, reach: reach, cutoff: Self.corner * narrowing)
    }

    /// The output at `fraction / upFactor` input samples behind the middle of the taps that start at `offset`.
    ///
    /// Pointers and SIMD: with array subscripts it took 5.3 times as long (22,050 to 24,000 Hz, `-O`).
    func value(of samples: UnsafeBufferPointer<Float>, at offset: Int, fraction: Int) -> Float {
        let (row, rest) = (fraction * phases).quotientAndRemainder(dividingBy: upFactor)
        let near = product(of: samples, at: offset, row: row)
        guard rest != 0 else { return near }
        let far = product(of: samples, at: offset, row: row + 1)
        return near + (far - near) * (Float(rest) / Float(upFactor))
    }

    /// The sum of a row's weights times the samples that they meet.
    ///
    /// The bounds are checked once, not at each step of sixteen taps: that took 1.2 times as long (24,000 to 48,000 Hz, `-O`).
    private func product(of samples: UnsafeBufferPointer<Float>, at offset: Int, row: Int) -> Float {
        let width = taps / 16
        return rows.withUnsafeBufferPointer { rows in
            let isInside = offset >= 0 && offset + taps <= samples.count && row >= 0 && (row + 1) * width <= rows.count
            guard isInside, let table = rows.baseAddress, let first = samples.baseAddress else {
                preconditionFailure("the taps of an output lie within its samples and its row within the table")
            }
            var weights = table + row * width
            var heard = UnsafeRawPointer(first + offset)
            var sum = SIMD16<Float>.zero
            for _ in 0..<width {
                sum += heard.loadUnaligned(as: SIMD16<Float>.self) * weights.pointee
                heard += MemoryLayout<SIMD16<Float>>.size
                weights += 1
            }
            return sum.sum()
        }
    }

    private static func rows(phases: Int, reach: Int, cutoff: Double) -> [SIMD16<Float>] {
        var rows: [SIMD16<Float>] = []
        rows.reserveCapacity((phases + 1) * reach / 8)
        for phase in 0...phases {
            let weights = weights(behind: Double(phase) / Double(phases), reach: reach, cutoff: cutoff)
            for column in 0..<reach / 8 {
                rows.append(SIMD16(weights[16 * column..<16 * column + 16]))
            }
        }
        return rows
    }

    /// The weights of one row, scaled so that a constant signal stays what it is at every phase.
    private static func weights(behind moment: Double, reach: Int, cutoff: Double) -> [Float] {
        var weights = (0..<2 * reach).map { tap in
            let distance = moment + Double(reach - 1 - tap)
            return sinc(cutoff * distance) * kaiser(distance / Double(reach))
        }
        let sum = weights.reduce(0, +)
        for tap in weights.indices { weights[tap] /= sum }
        return weights.map { Float($0) }
    }

    private static func sinc(_ x: Double) -> Double {
        abs(x) < 1e-9 ? 1 : sin(Double.pi * x) / (Double.pi * x)
    }

    /// The window's height at `x` between -1 and 1, not scaled.
    private static func kaiser(_ x: Double) -> Double {
        let quarter = windowShape * windowShape * max(0, 1 - x * x) / 4
        var (sum, term, order) = (1.0, 1.0, 1.0)
        while term > 1e-12 * sum {
            term *= quarter / (order * order)
            sum += term
            order += 1
        }
        return sum
    }

    private static func greatestCommonDivisor(_ left: Int, _ right: Int) -> Int {
        right == 0 ? left : greatestCommonDivisor(right, left % right)
    }
}
