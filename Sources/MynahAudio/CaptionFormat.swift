import MynahText

/// The file formats that captions are written in.
public enum CaptionFormat: String, Hashable, Sendable, CaseIterable {
    /// SubRip, which nearly all players read.
    case srt
    /// WebVTT, which browsers read.
    case vtt
    /// Each word with its place in the text and its times in seconds, for programs.
    case json

    /// The file's text for `words`, which are heard in audio that lasts for `duration`.
    public func text(of words: [TimedWord], duration: Duration, layout: CaptionLayout = CaptionLayout()) -> String {
        switch self {
        case .srt: Self.srt(layout.captions(of: words))
        case .vtt: Self.vtt(layout.captions(of: words))
        case .json: Self.json(words, duration: duration)
        }
    }

    /// SubRip: numbered, with a comma before the milliseconds; an arrow in the text becomes `→`, as it would mean
    /// times.
    public static func srt(_ captions: [Caption]) -> String {
        captions.enumerated().map { index, caption in
            let speaker = caption.speaker.map { onOneLine($0) + ": " } ?? ""
            let lines = [speaker + (caption.lines.first ?? "")] + caption.lines.dropFirst()
            let safe = lines.map { $0.replacingAll("-->", with: "→") }
            return "\(index + 1)\n\(times(of: caption, mark: ","))\n\(safe.joined(separator: "\n"))\n"
        }.joined(separator: "\n")
    }

    /// WebVTT: with a full stop before the milliseconds; `&`, `<` and `>` are escaped.
    public static func vtt(_ captions: [Caption]) -> String {
        let cues = captions.map { caption in
            let voice = caption.speaker.map { "<v \(escaped(onOneLine($0)))>" } ?? ""
            return "\n\(times(of: caption, mark: "."))\n\(voice)\(caption.lines.map(escaped).joined(separator: "\n"))\n"
        }
        return "WEBVTT\n" + cues.joined()
    }

    private static func escaped(_ text: String) -> String {
        text.replacingAll("&", with: "&amp;").replacingAll("<", with: "&lt;").replacingAll(">", with: "&gt;")
    }

    /// A name without what would end its line.
    private static func onOneLine(_ name: String) -> String {
        String(decoding: name.utf8.prefix(200).map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self)
    }

    /// One JSON object; `span` is a range of UTF-8 bytes of the caller's text, times are seconds.
    public static func json(_ words: [TimedWord], duration: Duration) -> String {
        let entries = words.map { word in
            "{\"text\":\(word.text.jsonQuoted),\"span\":[\(word.span.start),\(word.span.end)],"
                + "\"start\":\(seconds(word.start)),\"end\":\(seconds(word.end))}"
        }
        return "{\"words\":[\(entries.joined(separator: ","))],\"duration\":\(seconds(duration))}"
    }

    /// A caption that is shown for less than a millisecond would not be legal.
    private static func times(of caption: Caption, mark: String) -> String {
        let start = milliseconds(caption.start)
        let end = max(start + 1, milliseconds(caption.end))
        return "\(clock(start, mark: mark)) --> \(clock(end, mark: mark))"
    }

    private static func clock(_ milliseconds: Int64, mark: String) -> String {
        let seconds = milliseconds / 1_000
        let parts = [seconds / 3_600, seconds / 60 % 60, seconds % 60].map { padded($0, to: 2) }
        return parts.joined(separator: ":") + mark + padded(milliseconds % 1_000, to: 3)
    }

    private static func seconds(_ duration: Duration) -> String {
        let whole = milliseconds(duration)
        return "\(whole / 1_000).\(padded(whole % 1_000, to: 3))"
    }

    /// Rounded to the nearest; 0 for what is negative.
    private static func milliseconds(_ duration: Duration) -> Int64 {
        let (seconds, attoseconds) = duration.components
        return max(0, seconds * 1_000 + (attoseconds + 500_000_000_000_000) / 1_000_000_000_000_000)
    }

    private static func padded(_ number: Int64, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}

extension String {
    /// Foundation and the regular expressions have this, which are not to be had here.
    fileprivate func replacingAll(_ pattern: String, with replacement: String) -> String {
        var (rest, result) = (utf8[...], [UInt8]())
        while !rest.isEmpty {
            if rest.starts(with: pattern.utf8) {
                result += replacement.utf8
                rest = rest.dropFirst(pattern.utf8.count)
            } else {
                result.append(rest.removeFirst())
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
