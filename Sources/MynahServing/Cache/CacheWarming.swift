public import MynahSynthesis
import MynahText

/// Has phrases spoken before anybody asks for them, so that they are kept: one after another, behind all that somebody waits for.
public struct CacheWarming: Sendable {
    /// What came of it.
    public struct Outcome: Hashable, Sendable {
        /// How many phrases are kept now.
        public var warmed = 0
        /// How many could not be spoken.
        public var failed = 0
        /// Why the first of those could not.
        public var problem: String?
    }

    /// The most phrases of a file; those behind them are left out.
    public static let mostPhrases = 100_000
    /// The most bytes of a phrase.
    public static let longestPhrase = 10_000

    private let service: SpeechService
    private let casting: Casting
    private let speed: Speed

    /// Has the voice speak that was cast.
    public init(_ service: SpeechService, as casting: Casting, speed: Speed = .normal) {
        self.service = service
        self.casting = casting
        self.speed = speed
    }

    /// The phrases of a file: its lines, but for those that are empty or begin with `#`, and those that are too long.
    public static func phrases(in bytes: [UInt8]) -> [String] {
        let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
        return lines.lazy.map { line in
            var line = line[...]
            while line.first?.isWhitespace == true { line.removeFirst() }
            while line.last?.isWhitespace == true { line.removeLast() }
            return String(line)
        }
        .filter { !$0.isEmpty && !$0.hasPrefix("#") && $0.utf8.count <= longestPhrase }
        .prefix(mostPhrases).map { $0 }
    }

    /// Speaks all of them. Throws when it is cancelled.
    public func warm(_ phrases: [String]) async throws -> Outcome {
        var outcome = Outcome()
        for phrase in phrases {
            try Task.checkCancellation()
            do {
                try await speak(phrase)
                outcome.warmed += 1
            } catch let error as SynthesisError where error.code != .cancelled {
                note(error.message, in: &outcome)
            } catch let error as ServiceRefusal {
                note(error.message, in: &outcome)
            }
        }
        return outcome
    }

    private func note(_ problem: String, in outcome: inout Outcome) {
        outcome.failed += 1
        outcome.problem = outcome.problem ?? problem
    }

    private func speak(_ phrase: String) async throws {
        var order = SpeechOrder(casting.request(SourceText(phrase), speed: speed), from: casting.voice.engine)
        (order.priority, order.isStreamed) = (.batch, false)
        let stream = try service.submit(order)
        while try await stream.next() != nil {}
    }
}
