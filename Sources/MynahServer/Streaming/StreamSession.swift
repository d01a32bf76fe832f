import MynahHTTP
import MynahServing
import MynahSynthesis
import MynahText

/// One client's stream: takes its messages while it speaks what came before, each utterance after the other.
actor StreamSession<Wire: StreamWire> {
    private let visit: Visit
    private let socket: WebSocket
    private let desk: StreamDesk
    private var wire: Wire
    /// How the text that comes next is to be spoken.
    private var config: StreamConfig
    /// The utterance that is being spoken.
    private var utterance: SpokenUtterance?
    /// The parts that are being spoken, the first to be heard first.
    private var flight: [SpokenPart] = []
    /// How often the client wanted silence.
    private var silences = 0
    /// The last utterance that was forgotten.
    private var forgotten = 0
    /// Whether the server ends, and nothing more is heard of the client.
    private var isLast = false

    init(_ visit: Visit, _ socket: WebSocket, wire: Wire, config: StreamConfig) {
        self.visit = visit
        self.socket = socket
        self.wire = wire
        self.config = config
        desk = StreamDesk(config, longest: visit.house.settings.limits.text)
    }

    /// Talks with the client until it leaves, or has closed and all is spoken; it may have said something already.
    func run(after said: WebSocketMessage? = nil) async throws {
        try await tell(.ready(config))
        try await withThrowingTaskGroup { group in
            group.addTask { try await self.listen(after: said) }
            group.addTask { try await self.speakToClose() }
            // Whoever ends first ends both: the listener when the client has left, the speaker when all is spoken.
            var first = await group.nextResult()
            // When the server ends, the speaker goes on with what the client said before.
            if isLast, case .success? = first { first = await group.nextResult() }
            group.cancelAll()
            await desk.close()
            hush()
            try first?.get()
        }
        await socket.close()
    }

    /// Takes the client's messages, until it says that there are no more.
    private func listen(after said: WebSocketMessage?) async throws {
        if let said { try await hear(said) }
        while let message = try await socket.next() { try await hear(message) }
        guard await socket.isEnding else { return }
        isLast = true
        try await desk.take(.close)
    }

    private func hear(_ message: WebSocketMessage) async throws {
        do throws(APIError) {
            for command in try wire.commands(in: message) { try await take(command) }
        } catch {
            try await tell(.error(0, error))
        }
    }

    /// Does what a client asks that says it over a connection of several sessions.
    func obey(_ commands: [StreamCommand]) async throws {
        do throws(APIError) {
            for command in commands { try await take(command) }
        } catch {
            try await tell(.error(0, error))
        }
    }

    /// Speaks, where others listen for it, until it was told to close and all is spoken.
    func speakToEnd() async throws {
        defer { hush() }
        try await speakAll()
    }

    /// Is silent and ends, as the client has left.
    func leave() async {
        await desk.close()
        hush()
    }

    private func take(_ command: StreamCommand) async throws(APIError) {
        switch command {
        case .cancel: await cancel()
        // What cannot be told to the client is no harm: whoever listens to it learns that it has left.
        case .warn(let message): try? await tell(.warning(0, message))
        case .config(let next): try await configure(next)
        case .text, .hurry, .flush, .clear, .close: try await desk.take(command)
        }
    }

    /// Speaks so from now on, if that can be done; else goes on as before.
    private func configure(_ next: StreamConfig) async throws(APIError) {
        do throws(APIError) {
            _ = try await next.check(for: visit)
        } catch {
            wire.config = config
            throw error
        }
        config = next
        try await desk.take(.config(next))
    }

    /// Stops in the middle of a word.
    private func cancel() async {
        // What is left is forgotten first, or the next of it would begin while this waits.
        var numbers = await desk.cancel()
        if let current = utterance?.number, numbers.first != current { numbers.insert(current, at: 0) }
        forgotten = numbers.last ?? forgotten
        hush()
        utterance = nil
        // A client that wants silence is told in any case that there is some.
        for number in numbers.isEmpty ? [0] : numbers { try? await tell(.cancelled(number)) }
    }

    private func hush() {
        silences += 1
        for part in flight { part.stream.cancel() }
        flight = []
    }

    private func tell(_ event: StreamEvent) async throws {
        for message in wire.messages(of: event) { try await socket.send(message) }
    }
}

extension StreamSession {
    private func speakToClose() async throws {
        try await speakAll()
        try await tell(.closed)
    }

    private func speakAll() async throws {
        while let work = await desk.next() {
            // What was taken just before it was forgotten is forgotten, too.
            guard work.utterance > forgotten else { continue }
            switch work {
            case .part(let part): try await speak(part)
            case .end(let number): try await end(number)
            }
        }
    }

    /// Speaks a part of an utterance, and those that have become whole meanwhile.
    private func speak(_ part: StreamDesk.Part) async throws {
        let silences = silences
        try await begin(part)
        try await start(part)
        while silences == self.silences, let current = flight.first {
            if let piece = try await next(of: current) {
                guard silences == self.silences else { return }
                try await deliver(piece, of: current)
                if flight.count == 1, let following = await desk.nextPart(of: part.utterance) {
                    try await start(following)
                }
            } else if silences == self.silences {
                utterance?.endPart()
                flight.removeFirst()
            }
        }
    }

    private func begin(_ part: StreamDesk.Part) async throws {
        guard utterance?.number != part.utterance else { return }
        utterance = SpokenUtterance(part.utterance, part.config, encodingOn: visit.house.encoding)
        try await tell(.started(part.utterance))
    }

    /// Has a part spoken; where that cannot be, says so and goes on without it.
    private func start(_ part: StreamDesk.Part) async throws {
        guard let body = utterance?.body(of: part) else { return }
        let silences = silences
        do {
            var plan = try await SpeechPlanning(house: visit.house).plan(body, for: visit.client)
            plan.order.encoding = nil
            plan.order.priority = .interactive
            utterance?.pause(before: part.text, in: &plan.order.request)
            guard silences == self.silences else { return }
            flight.append(SpokenPart(part: part, stream: try visit.submit(plan.order)))
            for warning in plan.warnings where utterance?.tellsAnew(warning) == true {
                try await tell(.warning(part.utterance, warning))
            }
        } catch let error as ServerError {
            throw error
        } catch {
            try await tell(.error(part.utterance, APIError(describing: error)))
        }
    }

    /// The next piece of a part; one that fails has ended, and the client is told.
    private func next(of current: SpokenPart) async throws -> SpeechPiece? {
        do throws(SynthesisError) {
            return try await current.stream.next()
        } catch {
            if error.code != .cancelled { try await tell(.error(current.part.utterance, APIError(error))) }
            return nil
        }
    }

    private func deliver(_ piece: SpeechPiece, of current: SpokenPart) async throws {
        let number = current.part.utterance
        guard var spoken = utterance, spoken.number == number else { return }
        let marks = spoken.shifted(piece.marks)
        spoken.add(piece.sampleCount)
        utterance = spoken
        let bytes = try await spoken.encoder.encode(piece.samples)
        guard utterance?.number == number else { return }
        if !marks.isEmpty { try await tell(.times(number, marks, current.part)) }
        guard utterance?.number == number else { return }
        try await tell(.audio(number, bytes))
        for warning in piece.warnings { try await tell(.warning(number, warning.message)) }
    }

    private func end(_ number: Int) async throws {
        // What was cleared before any of it was spoken never began.
        guard var spoken = utterance, spoken.number == number else { return try await tell(.cancelled(number)) }
        let last = try await lastBytes(of: &spoken)
        guard utterance?.number == number else { return }
        try await tell(.audio(number, last))
        guard utterance?.number == number else { return }
        utterance = nil
        try await tell(.finished(number, spoken.duration))
    }

    /// The silence at the end, and the end of the file; of what has no sound there is no file.
    private func lastBytes(of spoken: inout SpokenUtterance) async throws -> [UInt8] {
        guard spoken.hasSound else { return [] }
        let trailing = spoken.trailing
        spoken.add(trailing.count)
        let last = try await spoken.encoder.encode(trailing)
        return last + (try await spoken.encoder.finish())
    }
}

/// A part of an utterance that is being spoken.
private struct SpokenPart: Sendable {
    let part: StreamDesk.Part
    let stream: SpokenStream
}
