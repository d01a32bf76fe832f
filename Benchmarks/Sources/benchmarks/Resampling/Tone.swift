import Glibc

/// A tone of known frequency in a sound, found by least squares, and what is left of the sound without it.
struct Tone {
    let amplitude: Double
    /// The root mean square of what is not the tone.
    let rest: Double

    init(in samples: ArraySlice<Float>, frequency: Double, rate: Int) {
        let angle = 2 * Double.pi * frequency / Double(rate)
        var (cc, ss, cs, xc, xs) = (0.0, 0.0, 0.0, 0.0, 0.0)
        for (place, sample) in samples.enumerated() {
            let (c, s, x) = (cos(angle * Double(place)), sin(angle * Double(place)), Double(sample))
            (cc, ss, cs, xc, xs) = (cc + c * c, ss + s * s, cs + c * s, xc + x * c, xs + x * s)
        }
        let determinant = cc * ss - cs * cs
        let (a, b) = ((xc * ss - xs * cs) / determinant, (xs * cc - xc * cs) / determinant)
        amplitude = (a * a + b * b).squareRoot()
        var error = 0.0
        for (place, sample) in samples.enumerated() {
            let difference = Double(sample) - a * cos(angle * Double(place)) - b * sin(angle * Double(place))
            error += difference * difference
        }
        rest = (error / Double(max(1, samples.count))).squareRoot()
    }
}
