import MynahJSON

/// A kind of value that a request can hold.
protocol RequestValue: Sendable {
    /// What it may be.
    static var schema: Schema { get }

    /// Reads it.
    init(_ value: JSONValue, _ reading: inout RequestReading) throws(APIError)

    /// It in JSON; `nil` for a value that stands for nothing said.
    var json: String? { get }
}

extension RequestValue {
    var json: String? { nil }
}

extension String: RequestValue {
    static var schema: Schema { .text() }

    init(_ value: JSONValue, _ reading: inout RequestReading) throws(APIError) {
        guard case .text(let text) = value.content else { throw reading.mismatch("a text") }
        self = text
    }
}

extension Bool: RequestValue {
    static var schema: Schema { .boolean }
    var json: String? { self ? "true" : "false" }

    init(_ value: JSONValue, _ reading: inout RequestReading) throws(APIError) {
        guard case .boolean(let boolean) = value.unquoted else { throw reading.mismatch("true or false") }
        self = boolean
    }
}

extension Double: RequestValue {
    static var schema: Schema { .number(-1e9...1e9) }

    init(_ value: JSONValue, _ reading: inout RequestReading) throws(APIError) {
        switch value.unquoted {
        case .integer(let integer): self = Double(integer)
        case .number(let number): self = number
        default: throw reading.mismatch("a number")
        }
    }

    /// Reads a number between two.
    init(_ value: JSONValue, in range: ClosedRange<Double>, _ reading: inout RequestReading) throws(APIError) {
        let number = try Double(value, &reading)
        guard range.contains(number) else {
            throw reading.outside("\(range.lowerBound.shown) to \(range.upperBound.shown)")
        }
        self = number
    }

    /// `4` rather than `4.0`.
    private var shown: String {
        let text = "\(self)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}

extension Int: RequestValue {
    static var schema: Schema { .integer(-1_000_000_000...1_000_000_000) }

    init(_ value: JSONValue, _ reading: inout RequestReading) throws(APIError) {
        switch value.unquoted {
        case .integer(let integer): self = Int(integer)
        // Some clients write whole numbers as 24000.0.
        case .number(let number) where number == number.rounded() && abs(number) < 1e15: self = Int(number)
        default: throw reading.mismatch("a whole number")
        }
    }
}

extension Array: RequestValue where Element: RequestValue {
    static var schema: Schema { .list(Element.schema, most: RequestSize.list) }

    init(_ value: JSONValue, _ reading: inout RequestReading) throws(APIError) {
        guard case .list(let items) = value.content else { throw reading.mismatch("a list") }
        guard items.count <= RequestSize.list else {
            throw reading.outside("a list of at most \(RequestSize.list)")
        }
        self = []
        for (index, item) in items.enumerated() {
            append(try reading.within(index) { reading throws(APIError) in try Element(item, &reading) })
        }
    }
}

extension Dictionary: RequestValue where Key == String, Value: RequestValue {
    static var schema: Schema { .map(Value.schema, most: RequestSize.list) }

    init(_ value: JSONValue, _ reading: inout RequestReading) throws(APIError) {
        guard case .object(let members) = value.content else { throw reading.mismatch("an object") }
        guard members.count <= RequestSize.list else {
            throw reading.outside("an object of at most \(RequestSize.list) members")
        }
        self = [:]
        for (name, member) in members {
            self[name] = try reading.within(name) { reading throws(APIError) in try Value(member, &reading) }
        }
    }
}

/// How large the parts of a request can be.
enum RequestSize {
    /// The most items of a list and members of an object.
    static let list = 1_000
}
