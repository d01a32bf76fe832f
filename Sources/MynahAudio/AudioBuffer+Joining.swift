import CMath

extension AudioBuffer {
    /// Adds `other` at the end; both must have the same rate.
    public mutating func append(_ other: AudioBuffer) {
        requireRate(of: other)
        samples += other.samples
    }

    /// Adds silence at the end; none for a negative `duration`.
    public mutating func append(pause duration: Duration) {
        samples += [Float](repeating: 0, count: max(0, rate.samples(in: duration)))
    }

    /// Lays `other` over what is here, beginning at `start`, `gain` dB louder; grows where `other` ends later.
    ///
    /// Both must have the same rate, and `start` must not be negative. Sums may pass full scale.
    public mutating func mix(_ other: AudioBuffer, at start: Duration = .zero, gain: Double = 0) {
        requireRate(of: other)
        precondition(start >= .zero, "a sound cannot begin before the one that it is laid over")
        let first = rate.samples(in: start)
        let missing = first + other.samples.count - samples.count
        if missing > 0 { samples += [Float](repeating: 0, count: missing) }
        let factor = Float(pow(10, gain / 20))
        for index in other.samples.indices { samples[first + index] += other.samples[index] * factor }
    }

    /// This sound and then `other`, with `overlap` of both at once; both must have the same rate.
    public func joined(to other: AudioBuffer, overlap: Duration, by fade: Crossfade = .equalPower) -> AudioBuffer {
        requireRate(of: other)
        let joined = fade.join(samples, other.samples, overlap: rate.samples(in: overlap))
        return AudioBuffer(samples: joined, rate: rate)
    }

    /// The same sound at another rate.
    public func resampled(to rate: SampleRate) -> AudioBuffer {
        var resampler = Resampler(from: self.rate, to: rate)
        return AudioBuffer(samples: resampler.process(samples) + resampler.finish(), rate: rate)
    }

    /// Silence that lasts for `duration`.
    public static func pause(of duration: Duration, rate: SampleRate) -> AudioBuffer {
        var buffer = AudioBuffer(rate: rate)
        buffer.append(pause: duration)
        return buffer
    }

    private func requireRate(of other: AudioBuffer) {
        precondition(rate == other.rate, "sounds of different rates cannot be joined before one is resampled")
    }
}
