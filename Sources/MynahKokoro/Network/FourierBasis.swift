import CMath

/// The waves of a short Fourier transform and its window.
package struct FourierBasis {
    /// Samples of a window.
    let length: Int
    /// Samples between two windows.
    let hop: Int
    /// The window: a periodic Hann window.
    let window: [Double]
    /// cos and sin of 2πkn/length: [frequency][sample].
    let cosines: [[Double]]
    let sines: [[Double]]

    package init(length: Int, hop: Int) {
        self.length = length
        self.hop = hop
        let turn = 2 * Double.pi / Double(length)
        // In 32 bits, as the network was trained: what rounding takes from the window's symmetry decides whether the phases of a mirrored
        // signal are half a turn or minus half a turn.
        window = (0..<length).map { Double(Float(cos(Double(Float($0) * Float(turn)))) * -0.5 + 0.5) }
        // The angle is reduced first, so that symmetric values are equal to the bit.
        cosines = (0...length / 2).map { k in (0..<length).map { cos(turn * Double(k * $0 % length)) } }
        sines = (0...length / 2).map { k in (0..<length).map { sin(turn * Double(k * $0 % length)) } }
    }

    /// How many frequencies there are: from none to half the sample rate.
    var frequencies: Int { length / 2 + 1 }
}
