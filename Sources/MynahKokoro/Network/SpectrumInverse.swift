import CMath
package import MynahTensors

/// Sound of spectra: logarithms of magnitudes, and behind them what phases are the sine of, overlapped and added.
package struct SpectrumInverse {
    private let basis: FourierBasis
    /// What each part of a spectrum adds to each sample of a window: [real parts, imaginary parts][sample].
    private let waves: [Float]

    package init(_ basis: FourierBasis) {
        self.basis = basis
        var waves: [Float] = []
        for (table, sign) in [(basis.cosines, 1.0), (basis.sines, -1.0)] {
            for frequency in 0..<basis.frequencies {
                let isOuter = frequency == 0 || frequency == basis.frequencies - 1
                let share = sign * (isOuter ? 1 : 2) / Double(basis.length)
                for index in 0..<basis.length {
                    waves.append(Float(share * table[frequency][index] * basis.window[index]))
                }
            }
        }
        self.waves = waves
    }

    /// The samples; the first window is centred on the first of them.
    package func callAsFunction(_ spectra: Tensor, on workbench: Workbench) throws(Interruption) -> Tensor {
        let samples = (spectra.rows - 1) * basis.hop
        let output = try workbench.tensor(rows: samples, columns: 1)
        let signal = SignalFunctions(workbench.kernels)
        let blockHops = 240
        let floats = (blockHops + overlap) * (3 * basis.frequencies + basis.length)
        try workbench.run((spectra.rows + blockHops - 1) / blockHops, deskBytes: floats * 4) { block, desk in
            let hops = block * blockHops..<min((block + 1) * blockHops, spectra.rows - 1)
            guard !hops.isEmpty else { return }
            let first = max(0, hops.lowerBound + before - overlap)
            let frames = first..<min(spectra.rows, hops.upperBound + before)
            let scratch = desk.assumingMemoryBound(to: Float.self)
            let windows = windows(spectra, frames, signal, scratch)
            for hop in hops { add(windows, frames, hop, of: spectra.rows, to: output.floats + hop * basis.hop) }
        }
        return output
    }

    /// Windows, besides its own, that reach into the samples of a hop.
    private var overlap: Int { basis.length / basis.hop - 1 }

    /// Hops by which the first window begins before the first sample.
    private var before: Int { basis.length / 2 / basis.hop }

    /// The windows of some frames, weighed.
    private func windows(
        _ spectra: Tensor,
        _ frames: Range<Int>,
        _ signal: SignalFunctions,
        _ scratch: UnsafeMutablePointer<Float>
    ) -> UnsafeMutablePointer<Float> {
        let size = frames.count * basis.frequencies
        let (magnitudes, cosines, sines) = (scratch, scratch + size, scratch + 2 * size)
        for (index, frame) in frames.enumerated() {
            let place = index * basis.frequencies
            (magnitudes + place).update(from: spectra.row(frame), count: basis.frequencies)
            (sines + place).update(from: spectra.row(frame) + basis.frequencies, count: basis.frequencies)
        }
        signal.exponentials(UnsafeMutableBufferPointer(start: magnitudes, count: size))
        signal.sines(UnsafeMutableBufferPointer(start: sines, count: size))
        for index in 0..<size { cosines[index] = sines[index] + Float(Double.pi / 2) }
        signal.sines(UnsafeMutableBufferPointer(start: cosines, count: 2 * size))
        for index in 0..<size {
            cosines[index] *= magnitudes[index]
            sines[index] *= magnitudes[index]
        }
        let windows = scratch + 3 * size
        for frame in 0..<frames.count { synthesize(cosines, sines, frame, into: windows + frame * basis.length) }
        return windows
    }

    private func synthesize(
        _ real: UnsafeMutablePointer<Float>,
        _ imaginary: UnsafeMutablePointer<Float>,
        _ frame: Int,
        into window: UnsafeMutablePointer<Float>
    ) {
        let (count, length) = (basis.frequencies, basis.length)
        waves.withUnsafeBufferPointer { waves in
            window.update(repeating: 0, count: length)
            for frequency in 0..<count {
                let (a, b) = (real[frame * count + frequency], imaginary[frame * count + frequency])
                let (wave, other) = (frequency * length, (count + frequency) * length)
                for index in 0..<length { window[index] += a * waves[wave + index] + b * waves[other + index] }
            }
        }
    }

    /// Adds up what reaches into a hop's samples, and divides by what the windows weigh there.
    private func add(
        _ windows: UnsafeMutablePointer<Float>,
        _ frames: Range<Int>,
        _ hop: Int,
        of count: Int,
        to samples: UnsafeMutablePointer<Float>
    ) {
        let last = hop + before
        for sample in 0..<basis.hop {
            var (sum, weight) = (Float(0), 0.0)
            for frame in max(0, last - overlap)...min(count - 1, last) {
                let place = (last - frame) * basis.hop + sample
                sum += windows[(frame - frames.lowerBound) * basis.length + place]
                weight += basis.window[place] * basis.window[place]
            }
            samples[sample] = sum / Float(weight)
        }
    }
}
