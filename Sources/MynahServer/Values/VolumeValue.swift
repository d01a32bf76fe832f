import Glibc
import MynahJSON

/// How loud, as a factor: 1 is the voice's own loudness, 2 is twice its amplitude.
struct VolumeValue: RequestValue, Hashable {
    /// The factor.
    let factor: Double

    static var schema: Schema { .number(range) }
    private static let range = 0.0...4.0

    init(_ value: JSONValue, _ reading: inout RequestReading) throws(APIError) {
        factor = try Double(value, in: Self.range, &reading)
    }

    /// The same in decibels; silence is far below everything that is heard.
    var decibels: Double { factor > 0 ? max(20 * log10(factor), -120) : -120 }
}
