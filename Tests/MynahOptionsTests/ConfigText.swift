import MynahJSON
import MynahOptions

extension ConfigValue {
    /// The value on one line, keys in order: `{a: [1, "b"], c: true}`.
    var text: String {
        switch content {
        case .text(let text): text.debugDescription
        case .integer(let integer): String(integer)
        case .number(let number): "\(number)"
        case .boolean(let boolean): String(boolean)
        case .list(let items): "[" + items.map(\.text).joined(separator: ", ") + "]"
        case .table(let table):
            "{" + table.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.text)" }.joined(separator: ", ") + "}"
        }
    }
}

extension SyntaxError {
    /// `line:column: message`.
    var text: String { "\(line):\(column): \(message)" }
}
