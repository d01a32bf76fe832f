import MynahAudio
import MynahCodecs
import MynahServing
import MynahSynthesis
import MynahText
import MynahThreads

/// A dialogue that is being spoken: its turns one after the other, the next one begun while one is read.
actor DialogueStream: SpeechSource {
    /// The thread that encodes mixes too.
    private let thread: LaneThread
    private let service: SpeechService
    private let plan: DialoguePlan
    private let record: VisitRecord?
    private let encoder: StreamEncoder?
    private var mixing = DialogueMixing()
    /// Keeps sums of two voices from clipping; none where nobody overlaps, so that turns stay as they are.
    private var limiter: TruePeakLimiter?
    /// The turn that is spoken now, and the next.
    private var index = -1
    private let caching: CachingWish
    private var current: SpokenStream?
    private var upcoming: SpokenStream?
    private var isOver = false

    nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

    /// Prepares to speak; what is spoken is encoded where the plan has a format.
    init(_ plan: DialoguePlan, in house: House, caching: CachingWish, noting record: VisitRecord?) {
        self.caching = caching
        thread = house.encoding
        service = house.service
        self.plan = plan
        self.record = record
        let order = plan.speech.order
        encoder = order.encoding.map {
            StreamEncoder($0.format, at: order.rate, $0.bitRate, on: house.encoding)
        }
        limiter = plan.overlaps ? TruePeakLimiter(rate: order.rate) : nil
    }

    func next() async throws -> SpeechPiece? {
        while !isOver {
            let piece = try await step()
            if !piece.isEmpty { return piece }
        }
        return nil
    }

    func rest() async throws -> SpeechPiece {
        var whole = SpeechPiece()
        while let piece = try await next() {
            whole.append(piece)
            try whole.checkSize()
        }
        whole.applyPatches()
        return whole
    }

    /// What the next piece of the turn makes certain, or the end of the turn, or that of the dialogue.
    private func step() async throws -> SpeechPiece {
        guard let current else { return try await beginTurn() }
        let piece: SpeechPiece?
        do throws(SynthesisError) {
            piece = try await current.next()
        } catch {
            throw APIError(error).placed(inTurn: index)
        }
        guard let piece else {
            self.current = nil
            return SpeechPiece()
        }
        var mixed = try await encoded(mixing.add(piece.samples))
        mixed.marks = piece.marks.map(shifted)
        mixed.warnings = piece.warnings
        return mixed
    }

    private func beginTurn() async throws -> SpeechPiece {
        index += 1
        guard index < plan.turns.count else {
            isOver = true
            return try await tail()
        }
        current = try upcoming ?? submit(index)
        // Where there is no place for it now, it is asked for again when it is needed.
        upcoming = index + 1 < plan.turns.count ? try? submit(index + 1) : nil
        return try await encoded(mixing.begin(gap: plan.turns[index].gap, reach: plan.reach(into: index)))
    }

    private func submit(_ index: Int) throws(APIError) -> SpokenStream {
        var order = plan.turns[index].order
        order.caching = caching
        do throws(ServiceRefusal) {
            return try service.submit(record?.listen(to: order) ?? order)
        } catch {
            throw APIError(error)
        }
    }

    private func encoded(_ samples: [Float]) async throws -> SpeechPiece {
        var piece = SpeechPiece()
        let limited = limiter?.process(samples) ?? samples
        guard !limited.isEmpty else { return piece }
        piece.sampleCount = limited.count
        if let encoder { piece.bytes = try await encoder.encode(limited) } else { piece.samples = limited }
        return piece
    }

    private func tail() async throws -> SpeechPiece {
        var piece = try await encoded(mixing.finish())
        if let rest = limiter?.finish(), !rest.isEmpty {
            piece.sampleCount += rest.count
            if let encoder { piece.bytes += try await encoder.encode(rest) } else { piece.samples += rest }
        }
        guard let end = try await encoder?.end() else { return piece }
        piece.bytes += end.bytes
        piece.patches = end.patches
        return piece
    }

    /// A mark of the turn as one of the dialogue.
    private func shifted(_ mark: SpeechMark) -> SpeechMark {
        let time = plan.speech.order.rate.duration(ofSamples: mixing.start)
        let place = plan.speech.turns[index].start
        let span = SourceSpan(start: mark.span.start + place, end: mark.span.end + place)
        return SpeechMark(kind: mark.kind, span: span, start: mark.start + time, end: mark.end + time)
    }
}
