public import MynahSynthesis

/// How a voice speaks, as Kokoro knows it: for each number of signs a row of numbers, half of them timbre, half melody.
public struct VoicePack: Hashable, Sendable {
    /// The numbers in a row of the published voices.
    public static let publishedWidth = 256
    /// The most rows that a pack may have.
    public static let mostRows = 4_096

    /// The rows, one behind the other; row 0 is for one sign.
    public let values: [Float]
    /// The numbers in a row.
    public let width: Int

    /// Takes rows; throws `.engineFailed` where they are no whole rows, are too many, or hold what is no number.
    public init(values: [Float], width: Int = publishedWidth) throws(SynthesisError) {
        let (rows, rest) = values.count.quotientAndRemainder(dividingBy: max(1, width))
        guard rest == 0, (1...Self.mostRows).contains(rows) else {
            throw SynthesisError(
                .engineFailed,
                "A voice has rows of \(width) numbers, \(Self.mostRows) at most; this one has \(values.count) numbers. "
                    + "Convert the voice from the published file anew."
            )
        }
        guard let wrong = values.firstIndex(where: { !$0.isFinite }) else {
            self.values = values
            self.width = width
            return
        }
        throw SynthesisError(
            .engineFailed,
            "A voice has no number in row \(wrong / width), column \(wrong % width). Get the voice anew."
        )
    }

    private init(trusted values: [Float], width: Int) {
        self.values = values
        self.width = width
    }

    /// How many rows there are.
    public var rowCount: Int { values.count / width }

    /// The row for so many signs, of those that there are the nearest; signs that the model lacks count.
    public func row(forSigns count: Int) -> [Float] {
        let row = min(max(count, 1), rowCount) - 1
        return Array(values[(row * width)..<((row + 1) * width)])
    }

    /// The sum of packs times their weights; throws `.engineFailed` where they have not equally many rows, or there is none.
    public static func sum(_ parts: [(pack: VoicePack, weight: Float)]) throws(SynthesisError) -> VoicePack {
        guard let first = parts.first, parts.allSatisfy({ $0.pack.hasShape(of: first.pack) }) else {
            throw SynthesisError(
                .engineFailed,
                "Voices of different models cannot be mixed: their rows are not alike. Mix voices of one model."
            )
        }
        guard parts.count > 1 || first.weight != 1 else { return first.pack }
        var sum = [Float](repeating: 0, count: first.pack.values.count)
        for part in parts {
            for index in sum.indices { sum[index] += part.weight * part.pack.values[index] }
        }
        return VoicePack(trusted: sum, width: first.pack.width)
    }

    private func hasShape(of other: VoicePack) -> Bool { width == other.width && values.count == other.values.count }
}
