package import MynahText

/// The lists about a text that both commands print: what is not said, what is to be done beside speaking, and what is wrong.
package struct JSONReading {
    private var silent: JSONList
    private var skipped: JSONList
    private var events: JSONList
    private var warnings: JSONList

    /// Begins with the warnings about markup; spans are counted as `place` says.
    package init(_ warnings: [TextWarning], counting place: @escaping @Sendable (Int) -> Int = { $0 }) {
        silent = JSONList("silent", counting: place)
        skipped = JSONList("skipped", counting: place)
        events = JSONList("events", counting: place)
        self.warnings = JSONList("warnings", counting: place)
        add(warnings)
    }

    /// Adds what is told of a sentence.
    package mutating func add(_ sentence: SpokenSentence) {
        for silence in sentence.silent {
            silent.add {
                $0.field("span", silence.span)
                $0.field("rule", silence.rule.name)
            }
        }
        add(sentence.skipped)
        for item in sentence.items {
            if case .direction(let direction) = item { events.add { $0.describe(direction) } }
        }
    }

    /// Adds what could not be read.
    package mutating func add(_ skips: [Skip]) {
        for skip in skips {
            skipped.add {
                $0.field("span", skip.span)
                $0.field("reason", skip.reason)
            }
        }
    }

    /// Adds warnings.
    package mutating func add(_ more: [TextWarning]) {
        for warning in more {
            warnings.add {
                $0.field("message", warning.message)
                $0.field("span", warning.span)
            }
        }
    }

    /// Writes all fields, and the end of the object that they stand in.
    package mutating func writeEnd(_ add: ([UInt8]) throws -> Void) rethrows {
        try silent.write(add)
        try skipped.write(add)
        try events.write(add)
        try warnings.write(add)
        try add([UInt8(ascii: "}")])
    }
}

extension JSONLine {
    /// The beginning of an object whose first field is a text.
    package static func opening(_ name: StaticString, _ value: SpokenText) -> [UInt8] {
        var line = JSONLine()
        line.field(name, value)
        return [UInt8(ascii: "{")] + line.bytes
    }

    /// Another field with a text, and the comma before it.
    package static func following(_ name: StaticString, _ value: SpokenText) -> [UInt8] {
        [UInt8(ascii: ",")] + opening(name, value).dropFirst()
    }

    fileprivate mutating func describe(_ direction: Direction) {
        switch direction.kind {
        case .pause(.time(let duration)):
            field("event", "pause")
            field("seconds", duration / .seconds(1))
        case .pause(.strength(let strength)):
            field("event", "pause")
            field("strength", Double(strength))
        case .mark(let name):
            field("event", "mark")
            field("name", name)
        case .audio(let address):
            field("event", "audio")
            field("src", address)
        case .sound(let name):
            field("event", "sound")
            field("name", name)
        case .service(let name, let value):
            field("event", name)
            field("value", value)
        default: break
        }
        field("span", direction.span)
    }
}
