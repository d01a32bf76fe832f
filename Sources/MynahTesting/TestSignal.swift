import Glibc

/// Signals that tests listen to.
package enum TestSignal {
    /// A sine that starts at zero; `amplitude` 1 is full scale.
    package static func tone(_ frequency: Double, amplitude: Double = 1, count: Int, rate: Int) -> [Float] {
        let step = 2 * Double.pi * frequency / Double(rate)
        return (0..<count).map { Float(amplitude * sin(step * Double($0))) }
    }

    /// A sine whose frequency rises evenly over `frequencies`.
    package static func sweep(_ frequencies: ClosedRange<Double>, amplitude: Double = 1, count: Int, rate: Int)
        -> [Float]
    {
        let (first, last) = (frequencies.lowerBound, frequencies.upperBound)
        return (0..<count).map { index in
            let time = Double(index) / Double(rate)
            let slope = (last - first) * Double(rate) / Double(count)
            return Float(amplitude * sin(2 * Double.pi * (first + slope * time / 2) * time))
        }
    }

    /// White noise between `-amplitude` and `amplitude`, the same for the same seed.
    package static func noise(amplitude: Float = 1, count: Int, seed: UInt64) -> [Float] {
        var random = SeededRandom(seed: seed)
        return (0..<count).map { _ in amplitude * (Float(random.next() >> 40) / 8_388_608 - 1) }
    }
}
