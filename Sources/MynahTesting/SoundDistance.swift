import Glibc

/// How far one sound is from another.
public struct SoundDistance: Hashable, Sendable {
    /// Signal to noise in decibels.
    public let signalToNoise: Double
    /// The root mean square of the differences between spectra in decibels, averaged over windows of 1,024 samples, 256 apart.
    public let spectral: Double

    /// Compares `got` with `wanted`, which is as long.
    public init(of got: [Float], from wanted: [Float]) {
        var (signal, noise) = (0.0, 0.0)
        for (one, other) in zip(wanted, got) {
            signal += Double(one) * Double(one)
            noise += Double(one - other) * Double(one - other)
        }
        signalToNoise = 10 * log10(signal / max(noise, signal * 1e-20))
        spectral = Self.spectralDistance(wanted, got)
    }

    private static let window = 1_024
    private static let hop = 256

    private static func spectralDistance(_ wanted: [Float], _ got: [Float]) -> Double {
        let frames = wanted.count / hop + 1
        var total = 0.0
        for frame in 0..<frames {
            let (one, other) = (levels(wanted, frame), levels(got, frame))
            let squares = zip(one, other).reduce(0.0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
            total += (squares / Double(one.count)).squareRoot()
        }
        return total / Double(frames)
    }

    /// The levels in decibels of a window's frequencies; the sound is mirrored at its ends.
    private static func levels(_ sound: [Float], _ frame: Int) -> [Double] {
        var real = (0..<window).map { index -> Double in
            var place = abs(frame * hop + index - window / 2)
            if place >= sound.count { place = 2 * (sound.count - 1) - place }
            let weight = 0.5 - 0.5 * cos(2 * Double.pi * Double(index) / Double(window))
            return Double(sound[max(0, place)]) * weight
        }
        var imaginary = [Double](repeating: 0, count: window)
        transform(&real, &imaginary)
        return (0...window / 2).map {
            20 * log10(max(1e-5, (real[$0] * real[$0] + imaginary[$0] * imaginary[$0]).squareRoot()))
        }
    }

    /// A Fourier transform in place of a power of two values.
    private static func transform(_ real: inout [Double], _ imaginary: inout [Double]) {
        guard real.count > 1 else { return }
        let half = real.count / 2
        var even = (0..<half).map { real[2 * $0] }
        var evenImaginary = (0..<half).map { imaginary[2 * $0] }
        var odd = (0..<half).map { real[2 * $0 + 1] }
        var oddImaginary = (0..<half).map { imaginary[2 * $0 + 1] }
        transform(&even, &evenImaginary)
        transform(&odd, &oddImaginary)
        for k in 0..<half {
            let angle = -2 * Double.pi * Double(k) / Double(2 * half)
            let (c, s) = (cos(angle), sin(angle))
            let (a, b) = (c * odd[k] - s * oddImaginary[k], s * odd[k] + c * oddImaginary[k])
            (real[k], imaginary[k]) = (even[k] + a, evenImaginary[k] + b)
            (real[k + half], imaginary[k + half]) = (even[k] - a, evenImaginary[k] - b)
        }
    }
}
