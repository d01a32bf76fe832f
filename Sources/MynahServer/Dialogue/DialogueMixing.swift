/// Lays turns beside each other on one line of samples, and gives away what no later turn can change.
///
/// A turn begins behind the end of all turns before it, or so much before that end as it overlaps; never before the turn before it. A
/// sample is held back only as long as the next turn may still fall on it.
struct DialogueMixing {
    /// How many samples were given away.
    private(set) var given = 0
    /// The first sample of the turn that is spoken now.
    private(set) var start = 0
    /// Samples that are not certain, the first behind those that were given away.
    private var held: [Float] = []
    /// How many samples of the turn are here.
    private var received = 0
    /// Where the turns before it end.
    private var endBefore = 0
    /// How far the turn behind it reaches back.
    private var reach = 0

    /// Where all turns so far end.
    private var end: Int { max(endBefore, start + received) }

    /// Begins a turn `gap` samples behind the end of those before it, or less than 0, before that end; the turn behind it will begin no
    /// more than `reach` before its end. Gives the samples that are certain by that.
    mutating func begin(gap: Int, reach: Int) -> [Float] {
        let end = end
        (start, endBefore) = (max(start, end + gap), end)
        (received, self.reach) = (0, reach)
        return release(upTo: certain)
    }

    /// Adds samples of the turn; gives those that are certain by that.
    mutating func add(_ samples: [Float]) -> [Float] {
        let place = start + received - given
        fill(to: place + samples.count)
        for index in samples.indices { held[place + index] += samples[index] }
        received += samples.count
        return release(upTo: certain)
    }

    /// Gives the rest.
    mutating func finish() -> [Float] { release(upTo: end) }

    private var certain: Int { min(start + received, max(start, end - reach)) }

    private mutating func release(upTo place: Int) -> [Float] {
        guard place > given else { return [] }
        fill(to: place - given)
        let ready = Array(held[..<(place - given)])
        held.removeFirst(ready.count)
        given = place
        return ready
    }

    private mutating func fill(to count: Int) {
        if held.count < count { held += [Float](repeating: 0, count: count - held.count) }
    }
}
