import MynahHTTP
import MynahText

/// Keeps what is to be said on a stream: takes the client's commands, and gives out what is to be spoken next.
actor StreamDesk {
    /// What is to be done next.
    enum Work: Sendable {
        /// A part of an utterance is to be spoken.
        case part(Part)
        /// An utterance is at its end.
        case end(Int)

        /// The utterance that it belongs to.
        var utterance: Int {
            switch self {
            case .part(let part): part.utterance
            case .end(let number): number
            }
        }
    }

    /// A part of an utterance.
    struct Part: Sendable {
        let utterance: Int
        let text: TextGathering.Part
        let config: StreamConfig
    }

    private var config: StreamConfig
    private var gathering = TextGathering()
    /// The number of the utterance that is gathered.
    private(set) var utterance = 1
    private var work = StreamBacklog()
    private var isClosed = false
    private var waiting: CheckedContinuation<Void, Never>?
    /// The most bytes of one utterance.
    private let longest: Int

    init(_ config: StreamConfig, longest: Int) {
        self.config = config
        self.longest = longest
    }

    /// Does what a client asks, but for `cancel` and `warn`. Throws where an utterance becomes too long.
    func take(_ command: StreamCommand) throws(APIError) {
        defer { wake() }
        switch command {
        case .config(let next): take(next)
        case .text(let text): try add(text)
        case .flush: endUtterance()
        case .hurry: queue([gathering.hurry()].compactMap(\.self))
        case .cancel, .warn: break
        case .clear:
            gathering.clear()
            work.removeParts()
        case .close:
            endUtterance()
            isClosed = true
        }
    }

    /// Forgets all text that was not spoken to its end; the numbers of the utterances that it belonged to, in their order.
    func cancel() -> [Int] {
        var numbers = work.utterances
        work.removeAll()
        if gathering.hasGiven || !gathering.isEmpty {
            if numbers.last != utterance { numbers.append(utterance) }
            utterance += 1
        }
        gathering = TextGathering()
        return numbers
    }

    /// Waits for something to do and takes it; `nil` after the last.
    func next() async -> Work? {
        while work.isEmpty, !isClosed {
            await withCheckedContinuation { waiting = $0 }
        }
        return work.takeFirst()
    }

    /// What is to be done next, if it is a part of that utterance.
    func nextPart(of utterance: Int) -> Part? {
        guard case .part(let part) = work.first, part.utterance == utterance else { return nil }
        _ = work.takeFirst()
        return part
    }

    /// Lets whoever waits go, after the client left.
    func close() {
        isClosed = true
        work.removeAll()
        wake()
    }

    /// What came before is spoken as it was to be when it came.
    private func take(_ next: StreamConfig) {
        if !next.soundsLike(config) { queue(rest()) }
        config = next
    }

    private func add(_ text: String) throws(APIError) {
        guard gathering.text.count + text.utf8.count <= longest else {
            throw APIError(
                .contentTooLarge,
                "text_too_long",
                "An utterance can have \(longest) bytes. Flush it, and go on with the next.",
                at: "text"
            )
        }
        guard work.bytes + text.utf8.count <= longest * 2 else {
            throw APIError(
                .tooManyRequests,
                "too_far_ahead",
                "\(work.bytes) bytes wait to be spoken. Wait until some utterances are finished.",
                at: "text"
            )
        }
        queue(config.isInDocuments ? gathering.add(toDocument: text) : gathering.add(text))
    }

    private func endUtterance() {
        queue(rest())
        // What has no text has no number either.
        if gathering.hasGiven {
            work.add(.end(utterance))
            utterance += 1
        }
        gathering = TextGathering()
    }

    /// What is left of the text, whole or not.
    private func rest() -> [TextGathering.Part] {
        config.isInDocuments ? gathering.finishDocument() : gathering.finish()
    }

    private func queue(_ parts: [TextGathering.Part]) {
        for part in parts { work.add(.part(Part(utterance: utterance, text: part, config: config))) }
    }

    private func wake() {
        waiting?.resume()
        waiting = nil
    }
}
