/// The tags that are words in brackets: `pause:1.5s`, `voice:name`, `/rate`, `laugh`.
enum TagCommand {
    private static let longestPause = 600.0

    /// The tag that stands in square brackets; `nil` for other text.
    static func tag(in content: ArraySlice<UInt8>) -> InlineTag? {
        if let name = SoundName.name(in: content) { return .place(.sound(name)) }
        let isEnd = content.first == UInt8(ascii: "/")
        let text = isEnd ? content.dropFirst() : content
        let name = text.prefix { $0.isASCIILetter }
        guard !name.isEmpty else { return nil }
        var value = text.dropFirst(name.count)
        if let separator = value.first {
            guard separator == UInt8(ascii: ":") || separator == UInt8(ascii: "=") || separator.isASCIISpace else {
                return nil
            }
            value = trimmed(value.dropFirst())
        }
        return tag(lower(name), value: isEnd ? nil : value)
    }

    /// The tag that stands in angle brackets: as in square ones, or a pause as a number of milliseconds, or as SSML writes it.
    static func tag(inAngles content: ArraySlice<UInt8>) -> InlineTag? {
        var text = content.last == UInt8(ascii: "/") ? trimmed(content.dropLast()) : content
        if (2...5).contains(text.count), text.allSatisfy({ $0.isASCIIDigit }) { return pause(text + Array("ms".utf8)) }
        if let quote = text.firstIndex(of: UInt8(ascii: "\"")), text.last == UInt8(ascii: "\""),
            quote < text.endIndex - 1
        {
            let words = trimmed(text[..<quote]).split(whereSeparator: { $0.isASCIISpace })
            guard words.count == 2, lower(words[0]) == "break", lower(words[1]) == "time=" else { return nil }
            return pause(text[(quote + 1)..<(text.endIndex - 1)])
        }
        if text.last == UInt8(ascii: ":") { text = text.dropLast() }
        return tag(in: text)
    }

    /// The tag of a name; a value of `nil` ends what the name began.
    private static func tag(_ name: String, value: ArraySlice<UInt8>?) -> InlineTag? {
        switch name {
        case "pause", "silence", "break":
            guard let value else { return nil }
            return value.isEmpty ? .place(.pause(.strength(3))) : pause(value)
        case "voice": return value.map { voice($0) } ?? .voice(nil)
        case "rate", "speed": return value.map { rate($0) } ?? .rate(nil)
        default: return nil
        }
    }

    private static func pause(_ value: ArraySlice<UInt8>) -> InlineTag? {
        if let strength = strength(lower(value)) { return .place(.pause(.strength(strength))) }
        guard let (number, rest) = TagNumber.read(value) else { return nil }
        let seconds: Double
        switch lower(trimmed(rest)) {
        case "", "s", "sec", "secs", "second", "seconds": seconds = number
        case "ms", "millisecond", "milliseconds": seconds = number / 1000
        default: return nil
        }
        return .place(.pause(.time(.milliseconds(Int64(min(seconds, longestPause) * 1000)))))
    }

    private static func strength(_ word: String) -> Int? {
        switch word {
        case "none": 0
        case "x-weak": 1
        case "weak", "short": 2
        case "medium": 3
        case "strong", "long": 4
        case "x-strong": 5
        default: nil
        }
    }

    private static func voice(_ value: ArraySlice<UInt8>) -> InlineTag? {
        guard value.allSatisfy({ $0.isASCIILetterOrDigit || $0 >= 0x80 || " _-+.:/()*,".utf8.contains($0) }) else {
            return nil
        }
        guard !value.isEmpty, lower(value) != "default" else { return .voice(nil) }
        var wish = VoiceWish()
        wish.names = [String(decoding: value, as: UTF8.self)]
        wish.needsName = true
        return .voice(wish)
    }

    private static func rate(_ value: ArraySlice<UInt8>) -> InlineTag? {
        switch lower(value) {
        case "", "default", "normal", "medium": return .rate(nil)
        case "x-slow": return .rate(0.5)
        case "slow": return .rate(0.75)
        case "fast": return .rate(1.25)
        case "x-fast": return .rate(1.6)
        default: break
        }
        guard let (number, rest) = TagNumber.read(value) else { return nil }
        let unit = lower(rest)
        guard unit.isEmpty || unit == "x" || unit == "%" else { return nil }
        let factor = unit == "%" ? number / 100 : number
        return (0.1...10).contains(factor) ? .rate(factor) : nil
    }

    private static func lower(_ text: ArraySlice<UInt8>) -> String {
        String(decoding: text.map { $0.asciiLowercased }, as: UTF8.self)
    }

    private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var rest = text.drop { $0.isASCIISpace }
        while let last = rest.last, last.isASCIISpace { rest = rest.dropLast() }
        return rest
    }
}
