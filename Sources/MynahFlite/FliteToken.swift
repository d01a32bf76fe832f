import MynahText

/// What stands between two spaces, without the punctuation around it: flite reads it as one word or, as "123", as several.
struct FliteToken: Hashable {
    /// What flite is given to read.
    let name: String
    /// The mark behind it at which the voice pauses or ends, one of `.?!:;,`; empty where there is none.
    private(set) var punctuation: String
    /// Its UTF-8 bytes in the passage's text, without the punctuation around it.
    let range: Range<Int>
    /// How long it takes to say, in letters of ordinary words.
    let weight: Int

    /// The longest name: no English word reaches it, and flite's reading of a longer one recurs as deep as it is long.
    static let longestName = 48

    /// The tokens of a passage's text; one that is too long is several.
    static func tokens(of text: String) -> [FliteToken] {
        let folded = FoldedText(text)
        var tokens: [FliteToken] = []
        for run in folded.bytes.indices.split(whereSeparator: { folded.bytes[$0] == UInt8(ascii: " ") }) {
            append(run, of: folded, to: &tokens)
        }
        return tokens
    }

    private static func append(_ run: Range<Int>, of folded: FoldedText, to tokens: inout [FliteToken]) {
        guard let core = core(of: run, in: folded.bytes) else {
            if let last = tokens.indices.last { tokens[last].pause(pause(in: folded.bytes[run], alone: true)) }
            return
        }
        for start in stride(from: core.lowerBound, to: core.upperBound, by: longestName) {
            tokens.append(FliteToken(start..<min(start + longestName, core.upperBound), of: folded))
        }
        tokens[tokens.count - 1].pause(pause(in: folded.bytes[core.upperBound..<run.upperBound], alone: false))
    }

    /// The part of a run from the first sound to the last one, with the sign or point of a number.
    private static func core(of run: Range<Int>, in bytes: [UInt8]) -> Range<Int>? {
        guard var first = run.first(where: { bytes[$0].isHeard }), let last = run.last(where: { bytes[$0].isHeard })
        else { return nil }
        if bytes[first].isASCIIDigit {
            for sign in [UInt8(ascii: "."), UInt8(ascii: "-")] where first > run.lowerBound && bytes[first - 1] == sign
            {
                first -= 1
            }
        }
        return first..<last + 1
    }

    /// The strongest mark among `bytes`; a dash that stands `alone` is a comma.
    private static func pause(in bytes: ArraySlice<UInt8>, alone: Bool) -> String {
        for mark in "?!.:;,".utf8 where bytes.contains(mark) {
            return String(decoding: [mark], as: UTF8.self)
        }
        return alone && bytes.contains(UInt8(ascii: "-")) ? "," : ""
    }

    private init(_ piece: Range<Int>, of folded: FoldedText) {
        let bytes = folded.bytes[piece]
        name = String(decoding: bytes, as: UTF8.self)
        punctuation = ""
        range = folded.source(of: piece)
        let isSpelled = bytes.count > 20 || !bytes.contains { "aeiouy".utf8.contains($0.asciiLowercased) }
        weight = bytes.reduce(1) { $0 + (isSpelled || $1.isWordOfItsOwn ? 5 : 1) }
    }

    private mutating func pause(_ mark: String) {
        if punctuation.isEmpty { punctuation = mark }
    }
}

extension UInt8 {
    /// Whether flite says anything for this character; it is silent for all other punctuation (tried one by one).
    fileprivate var isHeard: Bool { isASCIILetterOrDigit || "#$%&*+/=@\\^_|~".utf8.contains(self) }

    /// Whether this character may be read as a word, as digits, symbols and the letters of "BBC" are.
    fileprivate var isWordOfItsOwn: Bool { !(isASCIILetter && self == asciiLowercased) }
}
