import CMath

/// What tells whether joins can be heard: how far samples step there, and how much the spectrum grows at once, against the rest.
public struct JoinMeasurement: Hashable, Sendable {
    /// The largest step from one sample to the next near a join, and elsewhere.
    public private(set) var stepAtJoins: Float = 0
    /// The largest step elsewhere.
    public private(set) var stepElsewhere: Float = 0
    /// The largest growth of the spectrum, summed over its bins, near a join.
    public private(set) var fluxAtJoins: Float = 0
    /// The largest growth elsewhere.
    public private(set) var fluxElsewhere: Float = 0

    /// What counts as near: 10 ms at 24 kHz to either side.
    private static let reach = 240
    private static let window = 256
    private static let hop = 128

    /// Measures `samples`, of which pieces were joined before those with the numbers `joins`.
    public init(_ samples: [Float], joins: [Int]) {
        var isNear = [Bool](repeating: false, count: samples.count)
        for join in joins {
            for index in max(0, join - Self.reach)..<min(samples.count, join + Self.reach) { isNear[index] = true }
        }
        measureSteps(samples, isNear)
        measureFlux(samples, isNear)
    }

    private mutating func measureSteps(_ samples: [Float], _ isNear: [Bool]) {
        for index in samples.indices.dropFirst() {
            let step = abs(samples[index] - samples[index - 1])
            if isNear[index] { stepAtJoins = max(stepAtJoins, step) } else { stepElsewhere = max(stepElsewhere, step) }
        }
    }

    private mutating func measureFlux(_ samples: [Float], _ isNear: [Bool]) {
        var last = [Float](repeating: 0, count: Self.window / 2)
        for start in stride(from: 0, to: samples.count - Self.window, by: Self.hop) {
            let spectrum = Self.magnitudes(of: samples[start..<start + Self.window])
            var flux: Float = 0
            for bin in spectrum.indices { flux += max(0, spectrum[bin] - last[bin]) }
            last = spectrum
            if isNear[start + Self.window / 2] {
                fluxAtJoins = max(fluxAtJoins, flux)
            } else if start > 0 {
                fluxElsewhere = max(fluxElsewhere, flux)
            }
        }
    }

    /// The magnitudes of the lower half of a spectrum, by a Fourier transform in halves (Cooley and Tukey, 1965).
    private static func magnitudes(of samples: ArraySlice<Float>) -> [Float] {
        var real = [Float](repeating: 0, count: window)
        for index in 0..<window { real[index] = samples[samples.startIndex + index] * hann[index] }
        var imaginary = [Float](repeating: 0, count: window)
        reverseBits(&real)
        var size = 2
        while size <= window {
            for start in stride(from: 0, to: window, by: size) {
                combine(&real, &imaginary, from: start, size: size)
            }
            size *= 2
        }
        return (0..<window / 2).map { (real[$0] * real[$0] + imaginary[$0] * imaginary[$0]).squareRoot() }
    }

    private static func combine(_ real: inout [Float], _ imaginary: inout [Float], from start: Int, size: Int) {
        let half = size / 2
        for offset in 0..<half {
            let turn = turns[offset * (window / size)]
            let (even, odd) = (start + offset, start + offset + half)
            let x = real[odd] * turn.real - imaginary[odd] * turn.imaginary
            let y = real[odd] * turn.imaginary + imaginary[odd] * turn.real
            (real[odd], imaginary[odd]) = (real[even] - x, imaginary[even] - y)
            real[even] += x
            imaginary[even] += y
        }
    }

    private static func reverseBits(_ values: inout [Float]) {
        var reversed = 0
        for index in 1..<window {
            var bit = window / 2
            while reversed & bit != 0 {
                reversed ^= bit
                bit /= 2
            }
            reversed |= bit
            if index < reversed { values.swapAt(index, reversed) }
        }
    }

    private static let hann = (0..<window).map { Float(0.5 - 0.5 * cos(2 * Double.pi * Double($0) / Double(window))) }

    private static let turns = (0..<window / 2).map { index in
        let angle = -2 * Double.pi * Double(index) / Double(window)
        return (real: Float(cos(angle)), imaginary: Float(sin(angle)))
    }
}
