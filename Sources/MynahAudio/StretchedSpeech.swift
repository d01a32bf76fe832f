/// Makes speech last longer or shorter at the same pitch, as it streams by.
///
/// Overlap-add with waveform similarity: pieces are taken from the input at another pace than they are laid down, each from the place
/// near by that goes on most like the piece before it (Verhelst and Roelands, 1993).
package struct StretchedSpeech: Sendable {
    /// How many times as long the result lasts.
    package let stretch: Double

    /// Half a piece, about the period of the lowest voice twice.
    private static let hop = 512
    /// How far from its due place a piece may be taken.
    private static let reach = 220
    /// Every so many samples are compared, and every so many places are tried.
    private static let stride = 4

    private var input: [Float] = []
    /// The place in the whole input of the first sample of `input`.
    private var inputStart = 0
    /// The place in the input where the latest piece was taken; `nil` before the first.
    private var latest: Int?
    /// The second half of the latest piece, faded out.
    private var tail: [Float] = []
    private var pieces = 0
    private var received = 0
    private var given = 0

    /// Makes a stretcher by `stretch`, from 0.25 to 4.
    package init(stretch: Double) { self.stretch = stretch }

    /// What can be given out now that `samples` are known.
    package mutating func take(_ samples: [Float]) -> [Float] {
        received += samples.count
        input += samples
        return laidDown()
    }

    /// What is left at the end, so that all that came lasts `stretch` times as long, to the sample.
    package mutating func finish() -> [Float] {
        let missing = Int((Double(received) * stretch).rounded()) - given
        var rest: [Float] = []
        while rest.count < missing {
            input += Array(repeating: 0, count: Self.hop)
            rest += laidDown()
        }
        return Array(rest.prefix(max(0, missing)))
    }

    private mutating func laidDown() -> [Float] {
        var output: [Float] = []
        while inputStart + input.count >= due + Self.reach + 2 * Self.hop {
            let place = bestPlace()
            output += overlapped(at: place)
            latest = place
            pieces += 1
            forget(before: min(place + Self.hop, due - Self.reach))
        }
        given += output.count
        return output
    }

    /// Where the next piece would be taken if any place were as good as another.
    private var due: Int { Int(Double(pieces * Self.hop) / stretch) }

    /// The place near the due one from where the input goes on most like it does behind the latest piece's first half.
    private func bestPlace() -> Int {
        guard let latest else { return 0 }
        let wanted = latest + Self.hop
        let places = Swift.stride(from: max(0, due - Self.reach), through: due + Self.reach, by: Self.stride)
        var best = (place: due, likeness: -Float.infinity)
        for place in places {
            let likeness = likeness(of: place, to: wanted)
            if likeness > best.likeness { best = (place, likeness) }
        }
        return best.place
    }

    private func likeness(of place: Int, to wanted: Int) -> Float {
        let one = place - inputStart
        let other = wanted - inputStart
        var product: Float = 0
        var energy: Float = 1e-9
        let count = min(Self.hop, input.count - other)
        var offset = 0
        while offset < count {
            let sample = input[one + offset]
            product += sample * input[other + offset]
            energy += sample * sample
            offset += Self.stride
        }
        return product / energy.squareRoot()
    }

    /// The first half of the piece at `place`, faded in over the tail of the one before.
    private mutating func overlapped(at place: Int) -> [Float] {
        let piece = Array(input[(place - inputStart)...].prefix(2 * Self.hop))
        defer { tail = Array(piece[Self.hop...]) }
        guard !tail.isEmpty else { return Array(piece[..<Self.hop]) }
        return (0..<Self.hop).map { index in
            let share = Float(index) / Float(Self.hop)
            let rise = share * share * (3 - 2 * share)
            return piece[index] * rise + tail[index] * (1 - rise)
        }
    }

    private mutating func forget(before place: Int) {
        let count = min(max(0, place - inputStart), input.count)
        input.removeFirst(count)
        inputStart += count
    }
}
