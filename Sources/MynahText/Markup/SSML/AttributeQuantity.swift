/// A number with its unit, as attributes write it: `+10%`, `-2st`, `250ms`, `.5s`.
struct AttributeQuantity {
    /// The number with its sign.
    let value: Double
    /// Whether a sign is written.
    let isSigned: Bool
    /// What stands behind the number, in lower case; empty where nothing does.
    let unit: String

    /// Reads a number, perhaps with a sign before and a unit behind; `nil` for anything else.
    init?(_ text: String) {
        let bytes = Array(text.utf8).trimmingSpace
        let sign = bytes.first.flatMap { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") ? $0 : nil }
        let unsigned = sign == nil ? bytes : bytes.dropFirst()
        let point = UInt8(ascii: ".")
        let number = unsigned.prefix { $0.isASCIIDigit || $0 == point }
        guard number.contains(where: { $0.isASCIIDigit }), number.count(where: { $0 == point }) <= 1 else { return nil }
        let magnitude = Self.magnitude(of: number)
        self.value = sign == UInt8(ascii: "-") ? -magnitude : magnitude
        self.isSigned = sign != nil
        self.unit = String(decoding: unsigned.dropFirst(number.count).trimmingSpace, as: UTF8.self).lowercased()
    }

    /// The value of digits with at most one point between them; beyond 18 digits it is infinite or exact enough.
    private static func magnitude(of number: ArraySlice<UInt8>) -> Double {
        var value = 0.0
        var scale = 1.0
        var isFraction = false
        for byte in number.prefix(40) {
            guard byte.isASCIIDigit else {
                isFraction = true
                continue
            }
            value = value * 10 + Double(byte - UInt8(ascii: "0"))
            if isFraction { scale *= 10 }
        }
        return value / scale
    }

    /// The number as a time, for the units `s` and `ms`; `nil` for others, for less than nothing, and for more than `longest`.
    func duration(atMost longest: Duration) -> Duration? {
        if unit.isEmpty, value == 0 { return .zero }
        guard unit == "s" || unit == "ms", value >= 0 else { return nil }
        let microseconds = unit == "s" ? value * 1_000_000 : value * 1_000
        guard microseconds < 1e15 else { return nil }
        let duration = Duration.microseconds(Int64(microseconds + 0.5))
        return duration <= longest ? duration : nil
    }
}

extension RandomAccessCollection where Element == UInt8, SubSequence == ArraySlice<UInt8> {
    /// The bytes without the ASCII white space around them.
    var trimmingSpace: ArraySlice<UInt8> {
        let start = drop { XMLReader.isSpace($0) }
        guard let last = start.lastIndex(where: { !XMLReader.isSpace($0) }) else { return [] }
        return start[...last]
    }
}
