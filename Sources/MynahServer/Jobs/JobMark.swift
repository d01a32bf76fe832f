import MynahSynthesis
import MynahText

/// A mark as a line of a job's file: `w 12 17 1250000000 1500000000`, nanoseconds; a phoneme has its sign behind.
enum JobMark {
    /// The line of a mark.
    static func line(of mark: SpeechMark) -> String {
        let (sign, tail) =
            switch mark.kind {
            case .word: ("w", "")
            case .sentence: ("s", "")
            case .phoneme(let sound): ("p", " " + sound)
            }
        let times = [mark.start, mark.end].map { Int64($0 / .nanoseconds(1)) }
        return "\(sign) \(mark.span.start) \(mark.span.end) \(times[0]) \(times[1])\(tail)\n"
    }

    /// The mark of a line of a job whose text has so many bytes; `nil` for what is none.
    static func mark(of line: Substring, textLength: Int) -> SpeechMark? {
        let parts = line.split(separator: " ", maxSplits: 5, omittingEmptySubsequences: false)
        guard parts.count >= 5 else { return nil }
        let numbers = parts[1...4].compactMap { Int64($0) }
        guard numbers.count == 4, 0 <= numbers[0], numbers[0] <= numbers[1], numbers[1] <= Int64(textLength),
            let kind = kind(parts)
        else { return nil }
        return SpeechMark(
            kind: kind,
            span: SourceSpan(start: Int(numbers[0]), end: Int(numbers[1])),
            start: .nanoseconds(numbers[2]),
            end: .nanoseconds(numbers[3])
        )
    }

    private static func kind(_ parts: [Substring]) -> SpeechMark.Kind? {
        switch parts[0] {
        case "w": .word
        case "s": .sentence
        case "p" where parts.count == 6: .phoneme(String(parts[5]))
        default: nil
        }
    }
}
