import MynahSynthesis

// Who lets whom go first. A passage takes seconds on a slow processor: a listener who waits for a first sound does not wait for its end.
extension ServiceState {
    /// Whether a lane may begin something now, as a seat is free that no held lane has the better claim to.
    func mayBegin(_ kind: LaneKind, at now: Double) -> Bool {
        guard lanes.freeSeats(kind) > 0 else { return false }
        guard let held = lanes.nextHeld(kind) else { return true }
        return now < held.until && awaited(kind) > 0
    }

    /// Has lanes let listeners go first who wait for a first sound, all that can wait themselves: the fewer speak, the more threads each has.
    mutating func makeRoom(_ kind: LaneKind, at now: Double) {
        guard kind == .here, isAwaited(kind), let queue = queues[kind] else { return }
        lanes.ask(kind, most: Self.longestHold) { [streams, meters, lanes] passage in
            guard let entry = queue.entries[passage.stream], let stream = streams[passage.stream] else { return 0 }
            let speed = (meters[stream.order.engine] ?? SpeedMeter()).speed
            let left = max(0, passage.expected - lanes.effort(passage, kind, at: now))
            let patience = queue.rules.slack(entry, at: now) - left
            return patience > Double(Self.firstPassage) / speed ? patience : 0
        }
    }

    /// Holds a lane that was asked to wait; false where it need not.
    mutating func hold(_ lane: Int, at now: Double) -> Bool {
        guard let kind = lanes.records[lane]?.kind else { return false }
        if !isAwaited(kind) { lanes.goOn(lane, at: now) }
        return lanes.hold(lane, at: now)
    }

    /// Lets a held lane go on, where it may; true where it is not held any more.
    mutating func goesOn(_ lane: Int, at now: Double) -> Bool {
        guard let record = lanes.records[lane], let passage = record.passage, passage.hold.isHeld else { return true }
        guard isStopped || passage.cancelled != nil || hasTurn(lane, record.kind, at: now) else { return false }
        lanes.goOn(lane, at: now)
        return true
    }

    private func hasTurn(_ lane: Int, _ kind: LaneKind, at now: Double) -> Bool {
        guard let next = lanes.nextHeld(kind), next.lane == lane, lanes.freeSeats(kind) > 0 else { return false }
        return now >= next.until || !isAwaited(kind)
    }

    /// When a held lane has waited long enough that could go on then; `nil` where there is none.
    var nextReturn: Double? {
        LaneKind.allCases.compactMap { kind in lanes.freeSeats(kind) > 0 ? lanes.nextHeld(kind)?.until : nil }.min()
    }

    /// Whether somebody waits for a first sound of a kind of lanes, spoken now or next.
    private func isAwaited(_ kind: LaneKind) -> Bool {
        guard let queue = queues[kind] else { return false }
        return queue.awaitedCount > 0
            || lanes.records.values.contains { record in
                record.isSpeaking
                    && record.passage.flatMap { queue.entries[$0.stream] }.map(queue.rules.isAwaited) ?? false
            }
    }

    /// How many streams of a kind of lanes wait for their first sound, and could be spoken.
    private func awaited(_ kind: LaneKind) -> Int { queues[kind]?.awaitedCount ?? 0 }

    /// The seconds after which a passage goes on whoever waits.
    private static let longestHold = 2.0
}
