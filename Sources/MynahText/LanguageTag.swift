/// A language and, where it matters, its region: `en`, `en-GB`, `pt-BR`, `zh-Hant` (BCP 47).
///
/// Letters are kept as BCP 47 writes them: language lower case, script in title case, region upper case.
public struct LanguageTag: Hashable, Sendable {
    /// The tag as text, `en-GB`.
    public let text: String

    /// The subtags in order, `["en", "GB"]`.
    private let subtags: [String]

    /// Reads a tag with `-` or `_` between one to eight subtags of one to eight letters or digits; `nil` for anything else.
    public init?(_ text: String) {
        let parts = text.utf8.split(whereSeparator: { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") })
        let separators = text.utf8.count { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
        guard let language = parts.first, parts.count == separators + 1, parts.count <= 8 else { return nil }
        guard (2...8).contains(language.count), language.allSatisfy({ $0.isASCIILetter }) else { return nil }
        guard parts.allSatisfy({ (1...8).contains($0.count) && $0.allSatisfy { byte in byte.isASCIILetterOrDigit } })
        else { return nil }
        let extensions = parts.firstIndex { $0.count == 1 } ?? parts.count
        self.subtags = parts.enumerated().map { Self.canonical($1, isPlain: $0 == 0 || $0 >= extensions) }
        self.text = subtags.joined(separator: "-")
    }

    /// The language alone, `en` of `en-GB`.
    public var language: String { subtags[0] }

    /// The region, `GB` of `en-GB` and of `en-Latn-GB`; `nil` where the tag names none.
    public var region: String? {
        subtags.dropFirst().first { isRegion($0) }
    }

    /// Whether its English is Britain's rather than America's, as in most countries that have another than those two.
    package var isBritishUsage: Bool {
        guard let region else { return false }
        return !["US", "CA", "PH", "PR", "LR"].contains(region)
    }

    /// How well something in `self` serves someone who asked for `wanted`; `nil` when it does not.
    ///
    /// 3 is the same tag, 2 the same language where one of the two names no more, 1 the same language of another region.
    public func closeness(to wanted: LanguageTag) -> Int? {
        if self == wanted { return 3 }
        guard language == wanted.language else { return nil }
        return subtags.count == 1 || wanted.subtags.count == 1 ? 2 : 1
    }

    private func isRegion(_ subtag: String) -> Bool {
        let bytes = subtag.utf8
        return bytes.count == 2 || (bytes.count == 3 && bytes.allSatisfy { $0.isASCIIDigit })
    }

    private static func canonical(_ subtag: Substring.UTF8View, isPlain: Bool) -> String {
        let lower = subtag.map { $0.asciiLowercased }
        guard !isPlain, lower.allSatisfy({ $0.isASCIILetter }) else { return String(decoding: lower, as: UTF8.self) }
        if lower.count == 2 { return String(decoding: lower.map { $0.asciiUppercased }, as: UTF8.self) }
        guard lower.count == 4 else { return String(decoding: lower, as: UTF8.self) }
        return String(decoding: [lower[0].asciiUppercased] + lower.dropFirst(), as: UTF8.self)
    }
}
