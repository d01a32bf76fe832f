import MynahAudio
import MynahCodecs
import MynahJSON
import MynahSynthesis
import MynahText

extension Speed: RequestValue {
    static var schema: Schema { .number(supported) }
    var json: String? { "\(Int(exactly: factor).map(String.init) ?? String(factor))" }

    init(_ value: JSONValue, _ reading: inout RequestReading) throws(APIError) {
        self.init(clamping: try Double(value, in: Self.supported, &reading))
    }
}

extension SampleRate: RequestValue {
    static var schema: Schema { .integer(supported) }

    init(_ value: JSONValue, _ reading: inout RequestReading) throws(APIError) {
        guard let rate = SampleRate(hertz: try Int(value, &reading)) else {
            throw reading.outside("\(Self.supported.lowerBound) to \(Self.supported.upperBound)")
        }
        self = rate
    }
}

extension BitRate: RequestValue {
    static var schema: Schema { .either([.integer(1...10_000_000), .text()]) }

    init(_ value: JSONValue, _ reading: inout RequestReading) throws(APIError) {
        let rate: BitRate? =
            switch value.content {
            case .text(let text): BitRate(text)
            case .integer(let bits): Int(exactly: bits).flatMap { BitRate(bitsPerSecond: $0) }
            default: nil
            }
        guard let rate else { throw reading.outside("bits a second, such as 64000 or \"64k\"") }
        self = rate
    }
}

extension AudioFormat: RequestChoice {
    static var words: [String] { allCases.map(\.name) }
    init?(word: String) { self.init(name: word) }
}

extension TextFormat: RequestChoice {
    init?(word: String) {
        // What other servers call it.
        self.init(rawValue: word == "plain" ? "text" : word == "md" ? "markdown" : word)
    }
}
