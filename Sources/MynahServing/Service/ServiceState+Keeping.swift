import MynahSynthesis

// What goes wrong, and what nobody needs.
extension ServiceState {
    /// Something to be done outside of the value.
    enum Action: Sendable {
        /// A stream has passed its deadline.
        case expire(StreamMailbox)
        /// A lane was given up, and another of its kind is wanted.
        case replace(LaneKind, ServiceEvent)
        /// A stream cannot go on.
        case fail(StreamMailbox, SynthesisError)
        /// The lanes are to let go of their models.
        case unload
    }

    /// Looks for streams that are late, lanes that hang, and models that nobody uses.
    mutating func lookAfter(at now: Double) -> [Action] {
        expired(at: now) + hung(at: now) + unloading(at: now)
    }

    /// When there is something to look after, if nothing happens before.
    var alarm: Double? {
        var moments = streams.values.compactMap(\.deadline) + lanes.records.values.compactMap { $0.passage.map(hangs) }
        if let nextReturn { moments.append(nextReturn) }
        if let idleSince, let idle = settings.idleUnload { moments.append(idleSince + idle / .seconds(1)) }
        return moments.min()
    }

    private mutating func expired(at now: Double) -> [Action] {
        let late = streams.filter { $0.value.deadline.map { $0 <= now } ?? false }
        for number in late.keys { streamEnded(number, .timedOut, at: now) }
        return late.values.map { .expire($0.mailbox) }
    }

    private mutating func hung(at now: Double) -> [Action] {
        let hung = lanes.records.filter { $0.value.passage.map { hangs($0) <= now } ?? false }
        return hung.flatMap { give(up: $0.key, $0.value, at: now) }
    }

    /// The moment from which on a lane counts as hung: when its engine has not asked for long whether to go on, when it asks for ever, or
    /// when it was told to stop and did not.
    private func hangs(_ passage: LaneRecord.Passage) -> Double {
        guard !passage.hold.isHeld else { return .infinity }
        let silent = passage.pulse.moment + settings.patience / .seconds(1)
        let endless = passage.began + passage.longest + passage.hold.seconds(at: passage.began)
        let stop = passage.cancelled.map { $0 + settings.cancellationPatience / .seconds(1) }
        return min(silent, endless, stop ?? endless)
    }

    private mutating func give(up lane: Int, _ record: LaneRecord, at now: Double) -> [Action] {
        lanes.remove(lane, at: now)
        totals.lostLanes += 1
        guard let passage = record.passage else { return [] }
        release(passage.key)
        let stream = streams[passage.stream]
        let isRepeated = repeats(passage.stream, at: now)
        let event = ServiceEvent.laneLost(
            engine: stream?.order.engine ?? EngineName(""),
            stream: passage.stream,
            seconds: now - passage.began,
            isRepeated: isRepeated
        )
        guard let stream, !isRepeated else { return [.replace(record.kind, event)] }
        close(passage.stream, .failed(.hung), at: now)
        return [.replace(record.kind, event), .fail(stream.mailbox, .hung)]
    }

    /// Begins a stream anew whose lane hung; false where it was heard in part, or was begun anew before.
    private mutating func repeats(_ number: StreamNumber, at now: Double) -> Bool {
        guard let record = streams[number], !record.isRepeated, record.mailbox.beginAnew() else { return false }
        streams[number]?.isRepeated = true
        streams[number]?.place = record.order.start?.place ?? 0
        streams[number]?.work = SpeechWork(record.order)
        queues[record.kind]?.update(number) { entry in
            (entry.isSpoken, entry.isFirst, entry.playsUntil, entry.unread) = (false, true, nil, 0)
        }
        return true
    }

    private mutating func unloading(at now: Double) -> [Action] {
        guard let since = idleSince, let idle = settings.idleUnload, now >= since + idle / .seconds(1) else {
            return []
        }
        idleSince = nil
        rests += 1
        totals.unloads += 1
        return [.unload]
    }
}

extension SynthesisError {
    static let timedOut = SynthesisError(
        .timedOut,
        "The speech was not ready in the time that it was allowed. Allow more, or ask for less text at once."
    )

    fileprivate static let hung = SynthesisError(
        .engineFailed,
        "The engine hung while speaking and was given up. Try again; 'mynah doctor' may say what is wrong."
    )
}
