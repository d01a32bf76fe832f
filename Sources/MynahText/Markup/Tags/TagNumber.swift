/// A number in a tag: `2`, `1.5`, `.75`.
enum TagNumber {
    /// Reads a number of at most six digits before and behind the point; gives what follows it. `nil` where there is none.
    static func read(_ text: ArraySlice<UInt8>) -> (value: Double, rest: ArraySlice<UInt8>)? {
        let whole = text.prefix { $0.isASCIIDigit }
        var rest = text.dropFirst(whole.count)
        var part = rest.prefix(0)
        if rest.first == UInt8(ascii: ".") {
            part = rest.dropFirst().prefix { $0.isASCIIDigit }
            rest = rest.dropFirst(part.count + 1)
        }
        guard !whole.isEmpty || !part.isEmpty, whole.count <= 6, part.count <= 6 else { return nil }
        let scale = part.reduce(1.0) { scale, _ in scale * 10 }
        return (Double(integer(whole)) + Double(integer(part)) / scale, rest)
    }

    private static func integer(_ digits: ArraySlice<UInt8>) -> Int {
        digits.reduce(0) { $0 * 10 + Int($1 &- UInt8(ascii: "0")) }
    }
}
