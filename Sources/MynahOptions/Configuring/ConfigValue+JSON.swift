package import MynahJSON

extension ConfigValue {
    /// The same as JSON has it; `null` is an error, for a setting always has a value.
    package init(_ value: JSONValue) throws(SyntaxError) {
        self.init(try Self.content(value), line: value.line)
    }

    private static func content(_ value: JSONValue) throws(SyntaxError) -> Content {
        switch value.content {
        case .null:
            let message = "null is no setting; leave the key out"
            throw SyntaxError(line: value.line, column: value.column, message: message)
        case .text(let text): return .text(text)
        case .integer(let integer): return .integer(integer)
        case .number(let number): return .number(number)
        case .boolean(let boolean): return .boolean(boolean)
        case .list(let items):
            return .list(try items.map { item throws(SyntaxError) in try ConfigValue(item) })
        case .object(let members):
            var table: [String: ConfigValue] = [:]
            for (key, member) in members { table[key] = try ConfigValue(member) }
            return .table(table)
        }
    }
}
