/// `break`, `emphasis` and `prosody`.
extension SSMLReader {
    /// The longest pause; a longer one is probably a slip.
    static let longestPause = Duration.seconds(600)
    private static let longestStretch = Duration.seconds(36_000)

    mutating func obeyProsody(_ element: inout SSMLElement) {
        switch element.name {
        case "break": direct(.pause(pause(of: element.tag)), span: element.tag.span)
        case "emphasis": element.directions.append(.stress(stress(of: element.tag)))
        default: obeyProsodyAttributes(&element)
        }
    }

    private mutating func pause(of tag: XMLTag) -> Pause {
        let names = ["none", "x-weak", "weak", "medium", "strong", "x-strong"]
        let strength = value(of: "strength", in: tag, allowed: names.joined(separator: ", ")) {
            names.firstIndex(of: $0.lowercased())
        }
        return time(of: "time", in: tag).map { .time($0) } ?? .strength(strength ?? 3)
    }

    /// The time that an attribute names.
    mutating func time(of name: String, in tag: XMLTag, atMost longest: Duration = longestPause) -> Duration? {
        value(of: name, in: tag, allowed: "a time such as 250ms or 1.5s, up to \(longest.components.seconds) s") {
            AttributeQuantity($0)?.duration(atMost: longest)
        }
    }

    private mutating func stress(of tag: XMLTag) -> StressChange {
        let halfSteps = value(of: "level", in: tag, allowed: "strong, moderate, none, reduced") { level -> Int? in
            switch level.lowercased() {
            case "strong": 4
            case "moderate": 2
            case "none": 0
            case "reduced": -2
            default: nil
            }
        }
        return StressChange(halfSteps: halfSteps ?? 2)
    }

    private mutating func obeyProsodyAttributes(_ element: inout SSMLElement) {
        let tag = element.tag
        let outer = element.prosody
        var change = Prosody()
        let rates = "x-slow, slow, medium, fast, x-fast, 80%, +10% or 1.2, within 10% and 1000%"
        change.rate = value(of: "rate", in: tag, allowed: rates, ProsodyValue.rate)?.scaling(outer.rate)
        change.pitch = value(of: "pitch", in: tag, allowed: Self.pitches, ProsodyValue.pitch)?.adding(to: outer.pitch)
        let ranges = "x-low, low, medium, high, x-high, +20%, +2st or 80Hz"
        change.range = value(of: "range", in: tag, allowed: ranges, ProsodyValue.range)?.scaling(outer.range)
        let volumes = "silent, x-soft, soft, medium, loud, x-loud, +6dB, or a number from 0 to 100"
        change.volume = value(of: "volume", in: tag, allowed: volumes, ProsodyValue.volume)?.adding(to: outer.volume)
        change.contour = contour(of: tag, around: outer.pitch)
        change.duration = time(of: "duration", in: tag, atMost: Self.longestStretch)
        if let longest = tag["amazon:max-duration"] {
            element.directions.append(.service(name: "amazon:max-duration", value: longest))
        }
        if change != Prosody() { element.directions.append(.prosody(change)) }
        element.prosody = outer.with(change)
    }

    private static var pitches: String { "x-low, low, medium, high, x-high, +2st, +10%, +20Hz or 180Hz" }

    /// The points of a contour such as `(0%,+20Hz) (50%,-2st)`.
    private mutating func contour(of tag: XMLTag, around pitch: Double?) -> [Prosody.ContourPoint] {
        value(of: "contour", in: tag, allowed: "points such as (0%,+20Hz) (50%,-2st)") { text in
            var points: [Prosody.ContourPoint] = []
            for part in text.split(separator: ")") {
                let fields = String(part).trimmed.split(separator: ",", omittingEmptySubsequences: false)
                guard fields.count == 2, fields[0].first == "(" else { return nil }
                guard let place = AttributeQuantity(String(fields[0].dropFirst())), place.unit == "%" else {
                    return nil
                }
                guard (0...100).contains(place.value), points.count < 1_000 else { return nil }
                guard let value = ProsodyValue.pitch(String(fields[1]).trimmed) else { return nil }
                points.append(Prosody.ContourPoint(percent: place.value, pitch: value.adding(to: pitch)))
            }
            return points.sorted { $0.percent < $1.percent }
        } ?? []
    }
}

extension Prosody {
    /// What holds where `change` is asked for within.
    fileprivate func with(_ change: Prosody) -> Prosody {
        var all = self
        all.rate = change.rate ?? rate
        all.pitch = change.pitch ?? pitch
        all.range = change.range ?? range
        all.volume = change.volume ?? volume
        return all
    }
}
