import MynahAudio

extension SpeechRun {
    /// A place between two passages at which another run of the same request can go on, after days and in another process.
    ///
    /// The request needs a seed, so that the same text is always cut into the same passages.
    public struct Bookmark: Hashable, Sendable {
        /// How many planned passages lie before it.
        let passages: Int
        /// How many bytes of text were given to the engine.
        let offset: Int
        /// How many bytes of the caller's text were spoken.
        public let place: Int
        /// The rates of what the engine gives and of what comes out.
        let rates: [Int]
        /// What was still to be joined.
        let joint: PassageJoiner.Joint
    }
}

extension SpeechRun.Bookmark {
    private static let sign: Int64 = 0x6B72_616D_796D_0001
    private static let numberCount = 17

    /// The bookmark as bytes that ``init(bytes:)`` understands.
    public var bytes: [UInt8] {
        let (owed, asked) = (joint.owed.components, (joint.asked ?? .zero).components)
        let left = joint.resampler
        let numbers: [Int64] =
            [
                Self.sign, Int64(passages), Int64(offset), Int64(place), Int64(rates[0]), Int64(rates[1]),
                joint.hasSound ? 1 : 0, owed.seconds, owed.attoseconds,
                joint.asked == nil ? 0 : 1, asked.seconds, asked.attoseconds, Int64(joint.written),
            ] + (left.map { $0.place.map { Int64($0) } + $0.counts } ?? [-1, 0, 0, 0])
        return numbers.flatMap { Self.bytes(UInt64(bitPattern: $0), count: 8) }
            + (left?.pending ?? []).flatMap { Self.bytes(UInt64($0.bitPattern), count: 4) }
    }

    /// Reads a bookmark; `nil` where the bytes are none.
    public init?(bytes: [UInt8]) {
        let head = 8 * Self.numberCount
        guard bytes.count >= head, (bytes.count - head) % 4 == 0 else { return nil }
        let numbers = (0..<Self.numberCount).map { Int64(bitPattern: Self.number(bytes[(8 * $0)..<(8 * $0 + 8)])) }
        guard numbers[0] == Self.sign, (numbers[1...5] + [numbers[12]]).allSatisfy({ (0..<1 << 44).contains($0) })
        else { return nil }
        let samples = stride(from: head, to: bytes.count, by: 4).map { start in
            Float(bitPattern: UInt32(truncatingIfNeeded: Self.number(bytes[start..<(start + 4)])))
        }
        let left = ResamplerRemainder(
            pending: samples,
            place: numbers[13...14].map { Int(truncatingIfNeeded: $0) },
            counts: Array(numbers[15...16])
        )
        (passages, offset, place) = (Int(numbers[1]), Int(numbers[2]), Int(numbers[3]))
        rates = [Int(numbers[4]), Int(numbers[5])]
        joint = PassageJoiner.Joint(
            hasSound: numbers[6] == 1,
            owed: Self.duration(numbers[7], numbers[8]),
            asked: numbers[9] == 1 ? Self.duration(numbers[10], numbers[11]) : nil,
            written: Int(numbers[12]),
            resampler: numbers[13] < 0 ? nil : left
        )
    }

    private static func bytes(_ number: UInt64, count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: number >> UInt64(8 * $0)) }
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// A pause; one that nobody asks for is none.
    private static func duration(_ seconds: Int64, _ attoseconds: Int64) -> Duration {
        let isPause = (0...600).contains(seconds) && (0..<1_000_000_000_000_000_000).contains(attoseconds)
        return isPause ? Duration(secondsComponent: seconds, attosecondsComponent: attoseconds) : .zero
    }
}
