import CMath
package import MynahTensors

/// The short Fourier transform of the source: magnitudes, and behind them phases, of each window.
package struct SourceSpectrum {
    private let basis: FourierBasis

    package init(_ basis: FourierBasis) { self.basis = basis }

    /// The spectra of a signal whose ends are mirrored, so that the first window is centred on the first sample.
    package func callAsFunction(_ signal: Tensor, on workbench: Workbench) throws(Interruption) -> Tensor {
        let frames = signal.rows / basis.hop + 1
        let output = try workbench.tensor(rows: frames, columns: 2 * basis.frequencies)
        let blockRows = 240
        try workbench.run((frames + blockRows - 1) / blockRows) { block, _ in
            var samples = [Double](repeating: 0, count: basis.length)
            for frame in block * blockRows..<min((block + 1) * blockRows, frames) {
                take(signal, frame, into: &samples)
                transform(samples, into: output.row(frame))
            }
        }
        return output
    }

    /// The samples of a window, weighed.
    private func take(_ signal: Tensor, _ frame: Int, into samples: inout [Double]) {
        let first = frame * basis.hop - basis.length / 2
        for index in 0..<basis.length {
            var place = abs(first + index)
            if place >= signal.rows { place = 2 * (signal.rows - 1) - place }
            samples[index] = Double(signal.floats[place]) * basis.window[index]
        }
    }

    private func transform(_ samples: [Double], into row: UnsafeMutablePointer<Float>) {
        let last = basis.frequencies - 1
        for frequency in 0...last {
            var (real, imaginary) = (0.0, 0.0)
            for index in 0..<basis.length {
                real += samples[index] * basis.cosines[frequency][index]
                imaginary -= samples[index] * basis.sines[frequency][index]
            }
            // The outer ones have no imaginary part; what rounding leaves of it would turn their phase about.
            if frequency == 0 || frequency == last { imaginary = 0 }
            row[frequency] = Float((real * real + imaginary * imaginary).squareRoot())
            row[frequency + last + 1] = Float(atan2(imaginary, real))
        }
    }
}
