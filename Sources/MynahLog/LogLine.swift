/// One event, and how it is written so that nothing in it can look like a second line or another field.
struct LogLine {
    let time: Timestamp
    let level: LogLevel
    let message: String
    let traceID: String?
    let fields: KeyValuePairs<String, LogValue>

    /// The line with its end, as UTF-8.
    func bytes(as format: LogFormat, showingUserText: Bool) -> [UInt8] {
        let fields = allFields(showingUserText: showingUserText)
        let line = format == .text ? text(fields) : json(fields)
        return Array((line + "\n").utf8)
    }

    private func allFields(showingUserText: Bool) -> [(key: String, value: LogValue)] {
        let trace = traceID.map { [(key: "trace", value: LogValue.text($0))] } ?? []
        return trace
            + fields.map { key, value in
                guard case .userText(let user) = value else { return (key, value) }
                return showingUserText ? (key, .text(user.text)) : (key + "-bytes", .integer(user.text.utf8.count))
            }
    }

    private func text(_ fields: [(key: String, value: LogValue)]) -> String {
        let words = [time.text, level.rawValue, bare(message) ?? quoted(message)]
        return (words + fields.map { "\(bare($0.key) ?? quoted($0.key))=\(textual($0.value))" }).joined(separator: " ")
    }

    private func json(_ fields: [(key: String, value: LogValue)]) -> String {
        let own: [(key: String, value: LogValue)] = [
            ("time", .text(time.text)), ("level", .text(level.rawValue)), ("message", .text(message)),
        ]
        let reserved = own.map(\.key) + ["trace"]
        let others = fields.enumerated().map { index, field in
            (key: index > 0 || traceID == nil ? renamed(field.key, reserved) : field.key, value: field.value)
        }
        return "{" + (own + others).map { "\(quoted($0.key)):\(literal($0.value))" }.joined(separator: ",") + "}"
    }

    /// A field that has the name of one of ours gets a `field-` before it, so that it cannot take its place.
    private func renamed(_ key: String, _ reserved: [String]) -> String {
        reserved.contains(key) ? "field-\(key)" : key
    }

    private func textual(_ value: LogValue) -> String {
        if case .text(let text) = value { return bare(text) ?? quoted(text) }
        return literal(value)
    }

    private func literal(_ value: LogValue) -> String {
        switch value {
        case .text(let text): quoted(text)
        case .integer(let integer): String(integer)
        case .number(let number): number.isFinite ? "\(number)" : quoted("\(number)")
        case .boolean(let boolean): String(boolean)
        case .userText(let user): String(user.text.utf8.count)
        }
    }

    /// The text itself where it needs no quotation marks.
    private func bare(_ text: String) -> String? {
        let marks = Array("-_.:/+%@".utf8)
        let isPlain = text.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || marks.contains(byte)
        }
        return isPlain && !text.isEmpty ? text : nil
    }

    /// The text as a JSON string, in ASCII and characters that neither end a line nor turn its direction.
    private func quoted(_ text: String) -> String {
        "\"" + text.unicodeScalars.map(escaped).joined() + "\""
    }

    private func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\"": return "\\\""
        case "\\": return "\\\\"
        case "\n": return "\\n"
        case "\t": return "\\t"
        default: break
        }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator:
            return String(scalar).utf16.map { "\\u" + hexadecimal($0) }.joined()
        default: return String(scalar)
        }
    }

    private func hexadecimal(_ unit: UInt16) -> String {
        let digits = String(unit, radix: 16)
        return String(repeating: "0", count: 4 - digits.count) + digits
    }
}
