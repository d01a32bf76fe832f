/// Values one behind the other such that no two lists of values give the same bytes: each with its kind, and its length where that varies.
package struct CanonicalBytes: Sendable {
    /// All that was added.
    package private(set) var bytes: [UInt8] = []

    private enum Kind: UInt8 {
        case number = 1, text, bytes, yes, no, nothing, decimal, list
    }

    /// Nothing so far.
    package init() {}

    /// Adds a whole number.
    package mutating func add(_ number: Int) {
        begin(.number)
        append(UInt64(bitPattern: Int64(number)))
    }

    /// Adds a number by its bits.
    package mutating func add(_ number: Double) {
        begin(.decimal)
        append(number.bitPattern)
    }

    /// Adds whether something is so.
    package mutating func add(_ flag: Bool) { begin(flag ? .yes : .no) }

    /// Adds a text.
    package mutating func add(_ text: String) {
        begin(.text)
        append(UInt64(text.utf8.count))
        bytes += text.utf8
    }

    /// Adds bytes.
    package mutating func add(_ more: [UInt8]) {
        begin(.bytes)
        append(UInt64(more.count))
        bytes += more
    }

    /// Adds a value, or that there is none.
    package mutating func add<Value>(_ value: Value?, _ write: (inout CanonicalBytes, Value) -> Void) {
        guard let value else { return begin(.nothing) }
        begin(.yes)
        write(&self, value)
    }

    /// Adds a text, or that there is none.
    package mutating func add(_ text: String?) { add(text) { $0.add($1) } }

    /// Adds a number, or that there is none.
    package mutating func add(_ number: Double?) { add(number) { $0.add($1) } }

    /// Adds a length of time, or that there is none.
    package mutating func add(_ duration: Duration) {
        begin(.decimal)
        append(UInt64(bitPattern: duration.components.seconds))
        append(UInt64(bitPattern: duration.components.attoseconds))
    }

    /// Adds several values and how many they are.
    package mutating func add<Values: Collection>(
        each values: Values,
        _ write: (inout CanonicalBytes, Values.Element) -> Void
    ) {
        begin(.list)
        append(UInt64(values.count))
        for value in values { write(&self, value) }
    }

    private mutating func begin(_ kind: Kind) { bytes.append(kind.rawValue) }

    private mutating func append(_ number: UInt64) {
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }
}
