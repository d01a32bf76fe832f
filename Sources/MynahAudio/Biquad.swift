/// A recursive filter of second order, in the transposed direct form II.
struct Biquad: Sendable {
    private let b0, b1, b2, a1, a2: Double
    private var first = 0.0
    private var second = 0.0

    /// Makes a filter of two polynomials in z⁻¹, the lowest power first, which need not be scaled.
    init(zeros: (Double, Double, Double), poles: (Double, Double, Double)) {
        (b0, b1, b2) = (zeros.0 / poles.0, zeros.1 / poles.0, zeros.2 / poles.0)
        (a1, a2) = (poles.1 / poles.0, poles.2 / poles.0)
    }

    /// The filter's answer to the next sample.
    mutating func answer(to sample: Double) -> Double {
        let answer = b0 * sample + first
        first = b1 * sample - a1 * answer + second
        second = b2 * sample - a2 * answer
        return answer
    }
}
