import Glibc
import MynahJSON

/// A pitch, as a factor: 2 is an octave higher.
struct PitchValue: RequestValue, Hashable {
    /// The factor.
    let factor: Double

    static var schema: Schema { .number(range) }
    private static let range = 0.5...2.0

    init(_ value: JSONValue, _ reading: inout RequestReading) throws(APIError) {
        factor = try Double(value, in: Self.range, &reading)
    }

    /// The same in semitones.
    var semitones: Double { 12 * log2(factor) }
}
