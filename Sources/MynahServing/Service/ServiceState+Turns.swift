import MynahAudio
import MynahSynthesis
import MynahText

// What lanes do next, and what came of it.
extension ServiceState {
    /// Takes a new lane on.
    mutating func addLane(_ kind: LaneKind) -> Int { lanes.add(kind, rests: rests) }

    /// What a lane is to do now; `nil` when there is nothing.
    mutating func nextTurn(of lane: Int, at now: Double) -> LaneTurn? {
        guard !isStopped, let record = lanes.records[lane] else { return .end }
        if lanes.isFirstIdle(lane) {
            if mayBegin(record.kind, at: now),
                let entry = queues[record.kind]?.take(at: now, expecting: Self.expectedCost)
            {
                defer { makeRoom(record.kind, at: now) }
                return passageTurn(of: lane, entry, at: now)
            }
            makeRoom(record.kind, at: now)
        }
        guard record.rests < rests else { return nil }
        lanes.update(lane) { $0.rests = rests }
        return .rest
    }

    /// Learns what a lane has done; false where it was given up meanwhile.
    mutating func ended(_ turn: PassageTurn, on lane: Int, _ outcome: PassageOutcome, at now: Double) -> Bool {
        guard let passage = lanes.records[lane]?.passage, passage.stream == turn.stream else { return false }
        lanes.give(nil, to: lane, at: now)
        release(passage.key)
        guard let record = streams[turn.stream] else { return true }
        let cost = lanes.effort(passage, record.kind, at: now)
        totals.laneSeconds += passage.work(at: now)
        count(outcome, of: record, effort: cost)
        streams[turn.stream]?.place = outcome.place
        switch outcome.end {
        case .more: putBack(turn.stream, record, place: outcome.place, cost: cost, at: now)
        case .awaits(let key):
            putBack(turn.stream, record, place: outcome.place, cost: cost, at: now)
            if isLed(key) { queues[record.kind]?.update(turn.stream) { $0.awaits = key } }
        case .whole, .failed: close(turn.stream, outcome.end, at: now)
        }
        return true
    }

    /// Notes that a lane is about to speak what is kept under a key; false where another does already, for somebody who still wants it.
    mutating func lead(_ key: CacheKey, on lane: Int) -> Bool {
        guard !isLed(key, besides: lane) else { return false }
        lanes.update(lane) { $0.passage?.key = key }
        return true
    }

    private func isLed(_ key: CacheKey, besides lane: Int? = nil) -> Bool {
        lanes.records.contains { $0.key != lane && $0.value.passage?.key == key && $0.value.passage?.cancelled == nil }
    }

    /// Lets those go on who wait for what a lane was about to keep.
    mutating func release(_ key: CacheKey?) {
        guard let key else { return }
        for kind in LaneKind.allCases { queues[kind]?.release(key) }
    }

    private mutating func passageTurn(of lane: Int, _ entry: QueueEntry, at now: Double) -> LaneTurn? {
        guard let record = streams[entry.number], let queue = queues[record.kind] else { return nil }
        let speed = (meters[record.order.engine] ?? SpeedMeter()).speed
        let longest = Double(min(entry.charactersLeft, Self.longestPassage)) / speed
        let room = room(for: entry, in: queue, record.kind, speed, at: now)
        let passage = LaneRecord.Passage(
            stream: entry.number,
            began: now,
            expected: Double(min(entry.charactersLeft, max(Self.firstPassage, min(room, Self.usualPassage)))) / speed,
            longest: 10 * max(settings.patience / .seconds(1), longest),
            pulse: Pulse(now)
        )
        lanes.give(passage, to: lane, at: now)
        return .speak(
            PassageTurn(
                stream: entry.number,
                attempt: record.mailbox.attempt,
                work: record.work,
                mailbox: record.mailbox,
                pulse: passage.pulse,
                room: room,
                caching: record.order.caching,
                onPassage: record.order.onPassage
            )
        )
    }

    /// The bytes of text that a passage may have: as much as is made before its listener runs dry, and little where others wait too.
    private func room(for entry: QueueEntry, in queue: FairQueue, _ kind: LaneKind, _ speed: Double, at now: Double)
        -> Int
    {
        if queue.urgentCount(at: now) > lanes.freeSeats(kind) { return 0 }
        guard entry.isStreamed, let end = entry.playsUntil else { return .max }
        return Int(min(max(0, end - now) * speed * Self.caution, Double(Self.longestPassage)))
    }

    private mutating func putBack(
        _ number: StreamNumber,
        _ record: StreamRecord,
        place: Int,
        cost: Double,
        at now: Double
    ) {
        guard var entry = queues[record.kind]?.entries[number] else { return }
        (entry.unread, entry.playsUntil) = record.mailbox.progress
        entry.isFirst = entry.isFirst && entry.playsUntil == nil
        entry.waitsSince = now
        entry.charactersLeft = max(1, record.order.request.script.sourceCount - place)
        entry.lead = lead(record.order.engine, charactersLeft: entry.charactersLeft)
        queues[record.kind]?.putBack(entry, surplus: cost - Self.expectedCost)
    }

    private mutating func count(_ outcome: PassageOutcome, of record: StreamRecord, effort: Double) {
        let characters = max(0, outcome.place - record.place)
        let audio = record.order.rate.duration(ofSamples: outcome.sampleCount) / .seconds(1)
        totals.characters += characters
        totals.audioSeconds += audio
        // What is only told again says nothing of how fast an engine is.
        guard characters > 0, audio > 0, !outcome.isRecalled else { return }
        meters[record.order.engine, default: SpeedMeter()]
            .note(characters: Double(characters), seconds: effort, audio: audio)
    }

    /// The seconds that a passage is charged with before it is known what it costs.
    private static let expectedCost = 0.25
    /// The most bytes of text that engines take as one passage.
    private static let longestPassage = 4_000
    /// The part of the time until a listener runs dry that a passage may take.
    private static let caution = 0.8
    /// The bytes of text of a first passage.
    static let firstPassage = 100
    /// The bytes of text that they take as a rule, at most.
    private static let usualPassage = 400
}
