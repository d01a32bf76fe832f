/// HTML as it is written; what stands between tags and in attributes is escaped.
struct HTMLWriter {
    /// What was written.
    private(set) var text = ""

    /// Writes an element with what is in it.
    mutating func element(
        _ name: StaticString,
        _ attributes: KeyValuePairs<StaticString, String> = [:],
        _ content: (inout HTMLWriter) -> Void
    ) {
        open(name, attributes)
        content(&self)
        text += "</\(name)>"
    }

    /// Writes an element that holds a text.
    mutating func element(_ name: StaticString, _ text: String) { element(name) { $0.write(text) } }

    /// Writes an element with attributes that holds a text.
    mutating func element(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>, _ text: String) {
        element(name, attributes) { $0.write(text) }
    }

    /// Writes an element that has no end.
    mutating func open(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:]) {
        text += "<\(name)"
        for (key, value) in attributes {
            text += " \(key)=\""
            write(value)
            text += "\""
        }
        text += ">"
    }

    /// Writes a text.
    mutating func write(_ plain: String) {
        for letter in plain.unicodeScalars {
            switch letter {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            default: text.unicodeScalars.append(letter)
            }
        }
    }
}
