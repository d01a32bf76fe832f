import MynahJSON

extension JSONValue {
    /// The most bytes of a text that is looked at for a number.
    private static let longestNumber = 32

    /// What is meant where a number, or whether something is so, is wanted: programs that were written for servers that do not mind
    /// send `"1.5"` and `"true"` for 1.5 and true.
    var unquoted: Content {
        guard case .text(let text) = content, (1...Self.longestNumber).contains(text.utf8.count),
            text.utf8.allSatisfy({ $0 > 0x20 }), let inner = try? JSONReader.read(Array(text.utf8))
        else { return content }
        switch inner.content {
        case .integer, .number, .boolean: return inner.content
        default: return content
        }
    }
}
