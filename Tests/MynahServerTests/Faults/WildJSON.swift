import MynahTesting

/// JSON that need not make sense: keys can be there twice, numbers are whatever is written.
indirect enum WildJSON: Sendable {
    /// What is written as it stands: a number, `true`, `null`, or no JSON at all.
    case bare(String)
    case text(String)
    case list([WildJSON])
    case object([Member])

    /// A key and its value.
    struct Member: Sendable {
        var key: String
        var value: WildJSON
    }

    /// The JSON as it is sent.
    var written: String {
        switch self {
        case .bare(let word): word
        case .text(let text): Self.quoted(text)
        case .list(let items): "[" + items.map(\.written).joined(separator: ",") + "]"
        case .object(let members):
            "{" + members.map { Self.quoted($0.key) + ":" + $0.value.written }.joined(separator: ",") + "}"
        }
    }

    /// The JSON with one value, key or member changed, wherever chance says.
    func changed(using random: inout SeededRandom) -> WildJSON {
        switch self {
        case .object(let members) where !members.isEmpty && Int.random(in: 0..<5, using: &random) > 0:
            .object(Self.changed(members, using: &random))
        case .list(let items) where !items.isEmpty && Bool.random(using: &random):
            .list(Self.changed(items, using: &random))
        default: Self.oddities.randomElement(using: &random) ?? .bare("null")
        }
    }

    private static func changed(_ items: [WildJSON], using random: inout SeededRandom) -> [WildJSON] {
        var items = items
        let place = Int.random(in: 0..<items.count, using: &random)
        if Bool.random(using: &random) { items.append(items[place]) }
        items[place] = items[place].changed(using: &random)
        return items
    }

    private static func changed(_ members: [Member], using random: inout SeededRandom) -> [Member] {
        var members = members
        let place = Int.random(in: 0..<members.count, using: &random)
        switch Int.random(in: 0..<8, using: &random) {
        case 0: members.remove(at: place)
        case 1: members.append(members[place])
        case 2: members[place].key = oddKeys.randomElement(using: &random) ?? ""
        case 3: members[place].key.removeLast(min(1, members[place].key.count))
        case 4: members.append(Member(key: "strict", value: .bare("true")))
        default: members[place].value = members[place].value.changed(using: &random)
        }
        return members
    }

    private static let oddKeys = ["", "input", "text", "\u{0}", "Voice", "voice ", "__proto__", "ключ", "😀", "a.b[0]"]

    private static let oddities: [WildJSON] =
        [
            "null", "true", "false", "-1", "0", "1e999", "-1e308", "1e-320", "0.1", "NaN", "-0", "01",
            "99999999999999999999", "'a'", "",
        ]
        .map { .bare($0) }
        + [
            "9223372036854775807", "-9223372036854775808", "4.2", "44100", "[]", "{}", #""\ud800""#, #""\u0000""#,
            #""\x""#,
        ].map { .bare($0) }
        + [String(repeating: "[", count: 40), String(repeating: "[", count: 31) + String(repeating: "]", count: 31)].map
    { .bare($0) }
        + [
            "", " ", "silent", "alloy", "silent+silent(2)", "silent(0)", "a(1e9)+b(-1)", "../../etc/passwd",
            "\u{202E}abc", "e\u{301}👩‍👩‍👧", "\r\n", "%00",
        ]
        .map { .text($0) }
        + [
            "<speak>Hello <break time=\"99999s\"/> there</speak>", "<speak><prosody rate=\"0.0001\">Hi",
            "# Title\n\n* one\n* `two`\n\n---",
        ].map { .text($0) }
        + [
            .text(String(repeating: "One two. ", count: 30)), .text(String(repeating: "!", count: 3_000)), .list([]),
            .object([]),
        ]

    private static func quoted(_ text: String) -> String {
        var written = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": written += "\\" + String(scalar)
            case "\u{0}"..<"\u{20}":
                written += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
            default: written.unicodeScalars.append(scalar)
            }
        }
        return written + "\""
    }
}
