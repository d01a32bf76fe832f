import MynahAudio
import MynahSynthesis
import MynahText

/// All that a service knows and decides: a value that is told the time. ``ServiceCore`` acts on it.
struct ServiceState: Sendable {
    private(set) var settings: ServiceSettings
    var streams: [StreamNumber: StreamRecord] = [:]
    var lanes: LaneRoster
    var queues: [LaneKind: FairQueue] = [:]
    var meters: [EngineName: SpeedMeter] = [:]
    var totals = ServiceStatistics()
    private var clients: [ClientKey: Int] = [:]
    private(set) var isDraining = false
    private(set) var isStopped = false
    /// How often all lanes were asked to rest.
    var rests = 0
    /// Since when no stream has been there; `nil` while there is one, and after the models were let go.
    var idleSince: Double?
    private var count = 0

    /// Those who wait for the last stream.
    var drainers: [CheckedContinuation<Void, Never>] = []

    init(_ settings: ServiceSettings, rules: QueueRules) {
        self.settings = settings
        lanes = LaneRoster(
            seats: [.here: settings.lanes ?? ProcessorShare.cores, .distant: settings.distantLanes],
            threads: settings.threads
        )
        for kind in LaneKind.allCases { queues[kind] = FairQueue(rules) }
    }
}

// Streams.
extension ServiceState {
    /// Takes an order, or says why not.
    mutating func admit(
        _ order: SpeechOrder,
        on kind: LaneKind,
        at now: Double,
        mailbox: (StreamNumber) -> StreamMailbox
    ) throws(ServiceRefusal) -> (number: StreamNumber, mailbox: StreamMailbox) {
        do throws(ServiceRefusal) {
            try check(order, on: kind, at: now)
        } catch {
            totals.refused += 1
            throw error
        }
        count += 1
        let number = StreamNumber(count)
        let mailbox = mailbox(number)
        let entry = entry(order, number, at: now)
        streams[number] = StreamRecord(
            order: order,
            mailbox: mailbox,
            kind: kind,
            work: SpeechWork(order),
            place: order.start?.place ?? 0,
            deadline: entry.deadline
        )
        queues[kind]?.add(entry)
        clients[order.client, default: 0] += 1
        totals.accepted += 1
        idleSince = nil
        return (number, mailbox)
    }

    /// How long an order would have to wait.
    func estimate(_ order: SpeechOrder, on kind: LaneKind, at now: Double) -> WaitEstimate {
        let capacity = WaitEstimate.Capacity(
            lanes: lanes.seats(kind),
            meter: meters[order.engine] ?? SpeedMeter(),
            horizon: settings.longestWait / .seconds(1)
        )
        let newcomer = entry(order, StreamNumber(0), at: now)
        return WaitEstimate(for: newcomer, behind: queues[kind] ?? FairQueue(), at: now, capacity)
    }

    /// Learns that a reader has taken what was there, and says whether its stream can go on.
    mutating func readerTook(_ number: StreamNumber) -> Bool {
        guard let record = streams[number] else { return false }
        let wasReady = queues[record.kind]?.isReady(number) ?? false
        let progress = record.mailbox.progress
        queues[record.kind]?.update(number) { ($0.unread, $0.playsUntil) = progress }
        return !wasReady && queues[record.kind]?.isReady(number) ?? false
    }

    /// Learns that a stream has been ended from outside: its lane, where it has one, is told apart.
    mutating func streamEnded(_ number: StreamNumber, _ error: SynthesisError, at now: Double) {
        if let lane = lanes.lane(of: number) {
            lanes.update(lane) { $0.passage?.cancelled = now }
            release(lanes.records[lane]?.passage?.key)
        }
        close(number, .failed(error), at: now)
    }

    /// Takes nothing more.
    mutating func drain() { isDraining = true }

    /// Sends all lanes home; returns the mailboxes of the streams that are not at their end.
    mutating func stop() -> [StreamMailbox] {
        isDraining = true
        isStopped = true
        return streams.values.map(\.mailbox)
    }

    private func entry(_ order: SpeechOrder, _ number: StreamNumber, at now: Double) -> QueueEntry {
        let urgency = QueueEntry.Urgency(
            order.priority,
            isStreamed: order.isStreamed,
            deadline: order.deadline.map { now + $0 / .seconds(1) }
        )
        var entry = QueueEntry(number, of: order.client, urgency, characters: order.characters, at: now)
        entry.lead = lead(order.engine, charactersLeft: entry.charactersLeft)
        return entry
    }

    /// How many seconds a passage of an engine takes, so that it is begun in time.
    func lead(_ engine: EngineName, charactersLeft: Int) -> Double {
        let speed = (meters[engine] ?? SpeedMeter()).speed
        return max(0.5, 0.1 + Double(min(charactersLeft, Self.heardPassage)) / speed)
    }

    /// The bytes of text behind which there is something to hear, at the latest.
    private static let heardPassage = 120

    private func check(_ order: SpeechOrder, on kind: LaneKind, at now: Double) throws(ServiceRefusal) {
        if isDraining { throw .draining }
        if streams.count >= settings.mostStreams { throw .tooManyStreams(settings.mostStreams) }
        if clients[order.client, default: 0] >= settings.mostStreamsOfClient {
            throw .tooManyStreams(ofClient: settings.mostStreamsOfClient)
        }
        let estimate = estimate(order, on: kind, at: now)
        let limit = order.isStreamed ? settings.longestWait : settings.longestBacklog
        if estimate.seconds > limit / .seconds(1) || estimate.shortfall > 0 {
            throw .overloaded(estimate, limit: limit)
        }
    }

    /// Forgets a stream that is at its end.
    mutating func close(_ number: StreamNumber, _ end: PassageOutcome.End, at now: Double) {
        guard let record = streams.removeValue(forKey: number) else { return }
        queues[record.kind]?.remove(number)
        clients[record.order.client, default: 1] -= 1
        if clients[record.order.client] == 0 { clients[record.order.client] = nil }
        switch end {
        case .failed(let error) where error.code == .cancelled: totals.cancelled += 1
        case .failed: totals.failed += 1
        case .whole, .more, .awaits: totals.finished += 1
        }
        if streams.isEmpty { idleSince = now }
    }
}

// Changing.
extension ServiceState {
    /// Lets go of models after another time without work from now on.
    mutating func adopt(idleUnload: Duration?) { settings.idleUnload = idleUnload }
}
