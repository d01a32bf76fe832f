/// Writes settings as a configuration file that says of each line where its value came from.
package struct SettingsText {
    /// The file, in TOML; a setting without value is a comment.
    package let text: String

    /// Writes settings in the order given, those at the top level first.
    package init(_ settings: [Setting]) {
        let sections = Self.sections(of: settings)
        text = sections.map { name, settings in
            let heading = name.isEmpty ? "" : "[\(name)]\n"
            return heading + settings.map { Self.line(of: $0) }.joined()
        }.joined(separator: "\n")
    }

    private static func sections(of settings: [Setting]) -> [(String, [Setting])] {
        var sections: [(name: String, settings: [Setting])] = [("", [])]
        for setting in settings {
            let name = setting.option.key.map(section) ?? ""
            if let index = sections.firstIndex(where: { $0.name == name }) {
                sections[index].settings.append(setting)
            } else {
                sections.append((name, [setting]))
            }
        }
        return sections.filter { !$0.settings.isEmpty }
    }

    /// `say` of `say.voice`.
    private static func section(of key: String) -> String {
        key.lastIndex(of: ".").map { String(key[..<$0]) } ?? ""
    }

    private static func line(of setting: Setting) -> String {
        let key = setting.option.key ?? setting.option.name
        let name = key.split(separator: ".").last.map(String.init) ?? key
        let origin = quotedOrigin(setting.origin.description)
        guard let first = setting.shownTexts.first else { return "# \(name) is not set\n" }
        let value =
            setting.option.isRepeated
            ? "[" + setting.shownTexts.map(literal).joined(separator: ", ") + "]" : literal(first)
        return "\(name) = \(value)  # \(origin)\n"
    }

    /// The text as TOML: numbers and truth values bare, all else in quotation marks.
    private static func literal(_ text: String) -> String {
        switch TOMLScalar.content(of: text) {
        case .integer, .boolean, .number: text
        default: "\"" + text.unicodeScalars.map(escape).joined() + "\""
        }
    }

    private static func escape(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\"", "\\": "\\\(scalar)"
        case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
            "\\u" + String(repeating: "0", count: scalar.value < 0x10 ? 3 : 2)
                + String(scalar.value, radix: 16, uppercase: true)
        default: String(scalar)
        }
    }

    private static func quotedOrigin(_ origin: String) -> String {
        origin.unicodeScalars.map(escape).joined()
    }
}
