import MynahJSON
import MynahSynthesis

/// The part of SSML that is written as inline tags, as Kokoro-FastAPI's clients can ask for it.
enum SSMLSubset {
    /// The longest pause, in seconds.
    private static let longest = 60.0

    private static let elements: [(name: String, meaning: String)] = [
        ("speak", "The whole."),
        ("break", "A pause of time or strength: [pause:1.5s]."),
        (
            "voice",
            "Another voice by its name, up to the end of the element: [voice:af_heart]. Needs the request's voice."
        ),
        ("prosody", "Another pace by its rate, up to the end of the element: [rate:0.75]. Needs the request's voice."),
        ("phoneme", "How a word sounds, in IPA: [word](/ipa/)."),
        ("sub", "Its alias is spoken in its place."),
        ("desc", "Left out with its text."),
    ]
    private static let ignored = ["emphasis", "say-as", "lang", "audio", "mark", "p", "s", "w"]
    private static let strengths = [
        ("none", 0.0), ("x-weak", 0.0), ("weak", 0.25), ("medium", 0.5), ("strong", 1.0), ("x-strong", 1.5),
    ]
    private static let rates = [
        ("x-slow", 0.5), ("slow", 0.75), ("medium", 1.0), ("default", 1.0), ("fast", 1.25), ("x-fast", 1.5),
    ]

    /// The seconds of a pause; what cannot be read is one of medium strength.
    static func pause(time: String?, strength: String?) -> Double {
        if let time, let seconds = seconds(time) { return min(seconds, longest) }
        return strengths.first { $0.0 == strength ?? "medium" }?.1 ?? 0.5
    }

    /// Times the usual pace, for a word, a number or a percentage; 1 for what cannot be read.
    static func rate(_ text: String) -> Double {
        let word = text.filter { !$0.isWhitespace }.lowercased()
        if let known = rates.first(where: { $0.0 == word }) { return known.1 }
        let isShare = word.hasSuffix("%")
        guard let number = Double(isShare ? String(word.dropLast()) : word), number.isFinite else { return 1 }
        return Speed(clamping: isShare ? number / 100 : number).factor
    }

    /// Writes what is understood, and what of it is passed over.
    static func write(to line: inout JSONLine) {
        line.object("elements") { line in
            for element in elements {
                line.key(element.name)
                line.string(element.meaning)
            }
        }
        line.texts("ignored", ignored)
        line.object("break_strengths") { write(strengths, to: &$0) }
        line.object("prosody_rates") { write(rates, to: &$0) }
        line.doubles("rate_range", [Speed.supported.lowerBound, Speed.supported.upperBound])
    }

    private static func write(_ numbers: [(String, Double)], to line: inout JSONLine) {
        for (name, number) in numbers {
            line.key(name)
            line.value(JSONValue(.number(number), line: 1, column: 1))
        }
    }

    private static func seconds(_ text: String) -> Double? {
        let word = text.filter { !$0.isWhitespace }.lowercased()
        let isMilliseconds = word.hasSuffix("ms")
        guard isMilliseconds || word.hasSuffix("s"), let number = Double(String(word.dropLast(isMilliseconds ? 2 : 1))),
            number.isFinite, number >= 0
        else { return nil }
        return isMilliseconds ? number / 1_000 : number
    }
}
