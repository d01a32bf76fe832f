import MynahText

/// A script as tests like to read it.
extension Script {
    /// What is to be read aloud, with `/` where markup ends a sentence and `¶` where it ends a paragraph.
    var spoken: String {
        String(
            String.UnicodeScalarView(
                text.text(of: text.span).unicodeScalars.map { $0 == "\u{2028}" ? "/" : $0 == "\u{2029}" ? "¶" : $0 }
            )
        )
    }

    /// What markup says, each with the text that it is about: `stress 4 ‘now’`, or with the place: `mark a @3`.
    var said: [String] {
        directions.map { direction in
            let range = SourceSpan(start: direction.range.lowerBound, end: direction.range.upperBound)
            let place = range.isEmpty ? "@\(range.start)" : "‘\(text.text(of: range))’"
            return "\(direction.kind.brief) \(place)"
        }
    }

    /// Each warning with the bytes that it is about.
    func warned(of source: SourceText) -> [String] {
        warnings.map { "\(source.text(of: $0.span)): \($0.message)" }
    }

    /// Whether the text, what is silent and what is skipped hold each byte of the source once.
    var coversSource: Bool {
        var covered = [Int](repeating: 0, count: sourceCount)
        var last = SourceSpan(start: 0, end: 0)
        for offset in text.bytes.indices {
            let span = origin.span(of: offset..<(offset + 1))
            guard span != last else { continue }
            for byte in span.range { covered[byte] += 1 }
            last = span
        }
        for span in silent.map(\.span) + skipped.map(\.span) {
            for byte in span.range { covered[byte] += 1 }
        }
        return covered.allSatisfy { $0 == 1 }
    }
}

extension Direction.Kind {
    fileprivate var brief: String {
        switch self {
        case .language(let tag): "language \(tag.text)"
        case .voice(let wish): "voice \(wish.brief)"
        case .prosody(let prosody): "prosody \(prosody.brief)"
        case .stress(let change): "stress \(change.halfSteps)"
        case .sayAs(let wish):
            (["say-as", wish.interpretation] + [wish.format, wish.detail].map { $0 ?? "-" }).joined(separator: " ")
        case .pronunciation(let sounds): "\(sounds.alphabet.rawValue) \(sounds.text)"
        case .use(let use): "use \(use)"
        case .style(let style): "style \(style)"
        case .lexicon(let address): "lexicon \(address)"
        case .pause(.time(let time)): "pause \(time)"
        case .pause(.strength(let strength)): "pause \(strength)/5"
        case .mark(let name): "mark \(name)"
        case .audio(let source): "audio \(source)"
        case .sound(let name): "sound \(name)"
        case .service(let name, let value): "service \(name): \(value)"
        }
    }
}

extension VoiceWish {
    fileprivate var brief: String {
        let parts: [String?] = [
            names.isEmpty ? nil : names.joined(separator: "|"), gender, age.map { "\($0) years" },
            variant.map { "variant \($0)" }, languages.isEmpty ? nil : languages.map(\.text).joined(separator: "+"),
            required.isEmpty ? nil : "required " + required.joined(separator: "+"),
            ordering.isEmpty ? nil : "ordering " + ordering.joined(separator: "+"),
        ]
        return parts.compactMap { $0 }.joined(separator: ", ")
    }
}

extension Prosody {
    fileprivate var brief: String {
        let points = contour.map { "(\($0.percent.brief), \($0.pitch.brief))" }
        let parts: [String?] = [
            rate.map { "rate \($0.brief)" }, pitch.map { "pitch \($0.brief)" }, range.map { "range \($0.brief)" },
            volume.map { "volume \($0.brief)" }, points.isEmpty ? nil : "contour " + points.joined(),
            duration.map { "duration \($0)" },
        ]
        return parts.compactMap { $0 }.joined(separator: ", ")
    }
}

extension Double {
    /// The number to two places.
    fileprivate var brief: String { isFinite ? "\((self * 100).rounded() / 100)" : "\(self)" }
}
