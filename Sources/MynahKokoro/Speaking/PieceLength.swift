/// How many tokens a piece of speech had better have.
struct PieceLength: Hashable, Sendable {
    /// For the first piece of a stream, which somebody waits for.
    static let opening = PieceLength(25...60, tooShort: 8, tooLong: 30)
    /// For those behind it, each of which must be made while what came before it is heard, even if that takes half as long as hearing it.
    static let following = [
        PieceLength(30...60, tooShort: 10, tooLong: 6), PieceLength(30...90, tooShort: 10, tooLong: 8),
        PieceLength(40...130, tooShort: 15, tooLong: 12),
    ]
    /// For all others: here the voices are at their best.
    static let usual = PieceLength(100...200, tooShort: 50, tooLong: 25)

    /// The most tokens that a network takes at once.
    static let most = 510
    /// What is shorter than this is spoken strangely.
    static let weak = 20
    private let good: ClosedRange<Int>
    /// By how many tokens a piece must be too short, or too long, to cost 1.
    private let tooShort, tooLong: Float

    private init(_ good: ClosedRange<Int>, tooShort: Float, tooLong: Float) {
        self.good = good
        self.tooShort = tooShort
        self.tooLong = tooLong
    }

    /// What the length of a piece costs, squared so that pieces come out alike; each piece costs a little for being one more.
    func cost(of count: Int) -> Float {
        let middle = Float(good.lowerBound + good.upperBound) / 2
        let uneven = (Float(count) - middle) / 150
        let short = max(0, Float(good.lowerBound - count)) / tooShort
        let long = max(0, Float(count - good.upperBound)) / tooLong
        let weak = max(0, Float(Self.weak - count)) / 4
        return 0.3 + uneven * uneven + short * short + long * long + weak * weak
    }
}
