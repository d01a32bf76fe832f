package import MynahText

/// Writes one line of JSON, piece by piece.
package struct JSONLine {
    package private(set) var bytes: [UInt8] = []
    private var needsComma = false
    /// Where a byte of a text is, as whoever reads the line counts.
    private let place: @Sendable (Int) -> Int

    /// Makes an empty line; spans in it are counted as `place` says, in bytes without.
    package init(counting place: @escaping @Sendable (Int) -> Int = { $0 }) { self.place = place }

    /// Writes an object with the fields that `content` writes.
    package mutating func object(_ content: (inout JSONLine) throws -> Void) rethrows {
        try enclose("{", "}", content)
    }

    /// Hands over what was written so far, and makes room for as much behind it.
    package mutating func take() -> [UInt8] {
        let taken = bytes
        bytes = []
        bytes.reserveCapacity(taken.count + taken.count / 16)
        return taken
    }

    /// Writes a field with a text.
    package mutating func field(_ name: StaticString, _ value: String) {
        self.name(name)
        string(value)
    }

    /// Writes a field with a number.
    package mutating func field(_ name: StaticString, _ value: Double) {
        self.name(name)
        write(Self.digits(of: value))
    }

    fileprivate static func digits(of value: Double) -> String {
        let text = "\(value)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    /// Writes a field with a span.
    package mutating func field(_ name: StaticString, _ span: SourceSpan) {
        self.name(name)
        write("[\(place(span.start)),\(place(span.end))]")
    }

    /// Writes a field with a number that is written already.
    package mutating func number(_ name: StaticString, _ digits: String) {
        self.name(name)
        write(digits)
    }

    /// Writes a field with whole numbers.
    package mutating func numbers(_ name: StaticString, _ values: [Int]) {
        self.name(name)
        write("[" + values.map(String.init).joined(separator: ",") + "]")
    }

    /// Writes a field with whether something is so.
    package mutating func field(_ name: StaticString, _ value: Bool) {
        self.name(name)
        write(value ? "true" : "false")
    }

    /// Writes a field with an object for each item.
    package mutating func list<Item>(_ name: StaticString, _ items: [Item], _ content: (inout JSONLine, Item) -> Void) {
        self.name(name)
        enclose("[", "]") { line in
            for item in items { line.object { content(&$0, item) } }
        }
    }

    /// Writes a field with a list of whatever `content` writes.
    package mutating func list(_ name: StaticString, _ content: (inout JSONLine) throws -> Void) rethrows {
        self.name(name)
        try enclose("[", "]", content)
    }

    /// Writes the name of a field, which may be any text; its value follows.
    package mutating func key(_ name: String) {
        string(name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    /// Writes a text by itself.
    package mutating func string(_ value: String) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        bytes +=
            value.utf8.contains { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
            ? value.jsonQuoted.utf8.dropFirst().dropLast() : value.utf8[...]
        bytes.append(UInt8(ascii: "\""))
        needsComma = true
    }

    /// Writes any value by itself.
    package mutating func value(_ value: JSONValue) {
        switch value.content {
        case .null: write("null")
        case .boolean(let boolean): write(boolean ? "true" : "false")
        case .integer(let integer): write(String(integer))
        case .number(let number): write("\(number)")
        case .text(let text): string(text)
        case .list(let items):
            enclose("[", "]") { line in for item in items { line.value(item) } }
        case .object(let members):
            enclose("{", "}") { line in
                for (name, member) in members.sorted(by: { $0.key < $1.key }) {
                    line.key(name)
                    line.value(member)
                }
            }
        }
    }

    private mutating func name(_ name: StaticString) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        name.withUTF8Buffer { bytes += $0 }
        bytes += [UInt8(ascii: "\""), UInt8(ascii: ":")]
        needsComma = false
    }

    private mutating func write(_ value: String) {
        separate()
        bytes += value.utf8
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = false
    }

    private mutating func enclose(
        _ opening: Unicode.Scalar,
        _ closing: Unicode.Scalar,
        _ content: (inout JSONLine) throws -> Void
    ) rethrows {
        separate()
        bytes.append(UInt8(ascii: opening))
        needsComma = false
        try content(&self)
        bytes.append(UInt8(ascii: closing))
        needsComma = true
    }
}

extension JSONLine {
    /// Writes a field with an object, whose name may be any text.
    package mutating func object(_ name: String, _ content: (inout JSONLine) throws -> Void) rethrows {
        key(name)
        try object(content)
    }

    /// Writes a field with a text, or with nothing.
    package mutating func optional(_ name: StaticString, _ value: String?) {
        if let value { field(name, value) } else { number(name, "null") }
    }

    /// Writes a field with a whole number.
    package mutating func integer(_ name: StaticString, _ value: Int) { number(name, String(value)) }

    /// Writes a field with numbers.
    package mutating func doubles(_ name: StaticString, _ values: [Double]) {
        number(name, "[" + values.map(Self.digits(of:)).joined(separator: ",") + "]")
    }

    /// Writes a field with texts.
    package mutating func texts(_ name: StaticString, _ values: [String]) {
        list(name) { line in
            for value in values { line.string(value) }
        }
    }
}
