import MynahHTTP
import MynahJSON
import MynahSynthesis
import MynahText
import Testing

@testable import MynahServer

@Suite struct ElevenWireTests {
    /// Parts of an utterance: a text, and when each of its words is heard, in milliseconds.
    private static let parts: [(text: String, words: [(Int, Int)])] = [
        ("One two.", [(100, 300), (300, 500)]), ("“Three”", [(700, 900)]),
    ]

    @Test func `times count from where the characters of the message before it end`() throws {
        var clock = 0.0
        var ends: [Double] = []
        for told in try Self.told(.message) {
            // As clients do: what messages span is added up.
            ends += zip(told.starts, told.durations).map { clock + $0 + $1 }
            clock += (told.starts.last ?? 0) + (told.durations.last ?? 0)
            #expect(told.starts.allSatisfy { $0 >= 0 })
        }
        #expect(try ends == Self.told(.utterance).flatMap { zip($0.starts, $0.durations).map(+) })
        #expect(clock == 900)
    }

    @Test func `times count from the beginning of the utterance where clients ask for that`() throws {
        let told = try Self.told(.utterance)
        let starts = told.flatMap(\.starts)
        #expect(told.flatMap(\.texts).joined() == "One two. “Three” ")
        #expect(starts == starts.sorted())
        #expect(starts.first == 100)
        // The opening quotation mark waits for its word, from where the part before it ends.
        #expect(starts.contains(500) && starts.contains(700))
    }

    @Test func `the last word of a part comes with what stands behind it`() throws {
        let told = try Self.told(.utterance).map { $0.texts.joined() }
        #expect(told.filter { !$0.isEmpty } == ["One", " two. ", "“Three” "])
    }

    @Test func `is final once, when all is closed`() throws {
        var wire = ElevenWire(StreamConfig(), .message)
        #expect(wire.messages(of: .finished(1, .seconds(1))).isEmpty)
        #expect(wire.messages(of: .closed) == [.text(#"{"isFinal":true}"#)])
    }

    @Test func `has text spoken before the utterance ends where a client asks for that`() throws {
        var wire = ElevenWire(StreamConfig(), .message)
        let commands = try wire.commands(in: .text(#"{"text":"One ","try_trigger_generation":true}"#))
        guard commands.count == 2, case .text("One ") = commands[0], case .hurry = commands[1] else {
            Issue.record("\(commands)")
            return
        }
    }

    @Test func `the next utterance counts anew`() throws {
        var wire = ElevenWire(StreamConfig(), .message)
        for number in 0..<2 {
            let told = try Self.messages(&wire, number)
            #expect(told.first?.starts.first == 100)
        }
    }

    /// What a message tells of characters.
    private struct Told {
        var texts: [String] = []
        var starts: [Double] = []
        var durations: [Double] = []
    }

    private static func told(_ clock: ElevenWire.Clock) throws -> [Told] {
        var wire = ElevenWire(StreamConfig(), clock)
        return try messages(&wire, 0)
    }

    /// What is told of an utterance: each word with a piece of audio, and pieces between that have none.
    private static func messages(_ wire: inout ElevenWire, _ number: Int) throws -> [Told] {
        var found: [WebSocketMessage] = []
        for (index, part) in parts.enumerated() {
            let text = StreamDesk.Part(
                utterance: number,
                text: TextGathering.Part(text: part.text, offset: index, offsetUTF16: index),
                config: StreamConfig()
            )
            for (mark, piece) in zip(marks(part.text, part.words), 0...) {
                found += wire.messages(of: .times(number, [mark], text))
                found += wire.messages(of: .audio(number, [UInt8(piece)]))
                found += wire.messages(of: .audio(number, [0]))
            }
        }
        found += wire.messages(of: .finished(number, .milliseconds(1_000)))
        return try found.compactMap(read)
    }

    private static func marks(_ text: String, _ times: [(Int, Int)]) -> [SpeechMark] {
        let bytes = Array(text.utf8)
        var place = 0
        return times.map { start, end in
            while !isLetter(bytes[place]) { place += 1 }
            let first = place
            while place < bytes.count, isLetter(bytes[place]) { place += 1 }
            return SpeechMark(
                kind: .word,
                span: SourceSpan(start: first, end: place),
                start: .milliseconds(start),
                end: .milliseconds(end)
            )
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte < 128 && Unicode.Scalar(byte).properties.isAlphabetic }

    private static func read(_ message: WebSocketMessage) throws -> Told? {
        guard case .text(let text) = message, case .object(let fields) = try JSONReader.read(Array(text.utf8)).content,
            case .object(let alignment) = fields["alignment"]?.content
        else { return nil }
        return Told(
            texts: list(alignment["chars"]).compactMap { if case .text(let text) = $0 { text } else { nil } },
            starts: list(alignment["charStartTimesMs"]).compactMap(number),
            durations: list(alignment["charDurationsMs"]).compactMap(number)
        )
    }

    private static func list(_ value: JSONValue?) -> [JSONValue.Content] {
        guard case .list(let values) = value?.content else { return [] }
        return values.map(\.content)
    }

    private static func number(_ value: JSONValue.Content) -> Double? {
        switch value {
        case .integer(let value): Double(value)
        case .number(let value): value
        default: nil
        }
    }
}
