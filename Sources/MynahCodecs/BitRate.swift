/// How many bits a second of encoded sound takes.
public struct BitRate: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The number itself.
    public let bitsPerSecond: Int

    /// Makes a rate of 1 bit to 10 megabits a second; `nil` outside.
    public init?(bitsPerSecond: Int) {
        guard (1...10_000_000).contains(bitsPerSecond) else { return nil }
        self.bitsPerSecond = bitsPerSecond
    }

    /// Reads `"64000"` or `"64k"`; `nil` for anything else.
    public init?(_ text: some StringProtocol) {
        let isKilo = text.last == "k" || text.last == "K"
        guard let number = Int(isKilo ? text.dropLast() : text[...]), number >= 0 else { return nil }
        let (bits, overflow) = number.multipliedReportingOverflow(by: isKilo ? 1_000 : 1)
        guard !overflow else { return nil }
        self.init(bitsPerSecond: bits)
    }

    init(kilobits: Int) {
        self.bitsPerSecond = kilobits * 1_000
    }

    /// The way that it is written on a command line: `64k`, or `42500` where it is no whole number of thousands.
    public var description: String {
        bitsPerSecond.isMultiple(of: 1_000) ? "\(bitsPerSecond / 1_000)k" : "\(bitsPerSecond)"
    }

    public static func < (left: BitRate, right: BitRate) -> Bool { left.bitsPerSecond < right.bitsPerSecond }
}
