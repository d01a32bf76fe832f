/// What stands in round brackets behind a word in square ones: `/sounds/`, a change of stress, or `#flags#`.
package struct WordTag {
    /// What it says about the word; `nil` for flags, which other speech programs know.
    package let direction: Direction.Kind?

    /// Reads the text between the round brackets; `nil` where it is something else, the target of a link.
    package init?(target: ArraySlice<UInt8>) {
        guard let first = target.first, let last = target.last else { return nil }
        if target.count > 2, first == last, first == UInt8(ascii: "/") {
            guard let sounds = PhoneticWriting.pronunciation(betweenSlashes: target.dropFirst().dropLast()) else {
                return nil
            }
            direction = .pronunciation(sounds)
        } else if target.count > 1, first == last, first == UInt8(ascii: "#") {
            direction = nil
        } else if let halfSteps = Self.halfSteps(target) {
            direction = .stress(StressChange(halfSteps: halfSteps))
        } else {
            return nil
        }
    }

    /// Twice the number of steps: a sign or none, a digit, and perhaps a half; no more than two steps.
    private static func halfSteps(_ target: ArraySlice<UInt8>) -> Int? {
        var rest = target
        let isNegative = rest.first == UInt8(ascii: "-")
        if isNegative || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
        guard rest.count <= 3, let (value, behind) = TagNumber.read(rest), behind.isEmpty, value <= 2 else {
            return nil
        }
        let doubled = Int(value * 2)
        return Double(doubled) == value * 2 ? (isNegative ? -doubled : doubled) : nil
    }
}
