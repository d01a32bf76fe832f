/// The lanes, and which of them speak: of each kind no more at a time than it has seats.
///
/// There are more lanes than seats, so that one can begin what is urgent while another, in the midst of a passage, is held. The threads of
/// seats that nobody has are lent to those who speak.
struct LaneRoster: Sendable {
    private(set) var records: [Int: LaneRecord] = [:]
    private var count = 0
    private let seats: [LaneKind: Int]
    private let threads: Int

    /// Begins without lanes; each seat of those that compute here brings so many threads.
    init(seats: [LaneKind: Int], threads: Int) {
        self.seats = seats
        self.threads = threads
    }

    /// How many lanes of a kind may speak at a time.
    func seats(_ kind: LaneKind) -> Int { min(seats[kind] ?? 0, records.values.count { $0.kind == kind }) }

    /// How many lanes of a kind could begin a passage now.
    func freeSeats(_ kind: LaneKind) -> Int {
        (seats[kind] ?? 0) - records.values.count { $0.kind == kind && $0.isSpeaking }
    }

    /// Whether a lane is the first of its kind that has nothing to do: the others are left alone, so that few need memory to compute in.
    func isFirstIdle(_ lane: Int) -> Bool {
        guard let record = records[lane], record.passage == nil else { return false }
        return !records.contains { $0.key < lane && $0.value.kind == record.kind && $0.value.passage == nil }
    }

    /// Takes a new lane on.
    mutating func add(_ kind: LaneKind, rests: Int) -> Int {
        count += 1
        records[count] = LaneRecord(kind: kind, passage: nil, rests: rests)
        return count
    }

    /// Gives a lane up.
    mutating func remove(_ lane: Int, at now: Double) {
        records[lane] = nil
        lend(at: now)
    }

    /// Changes what is known of a lane; what changes whether it speaks has the threads lent anew.
    mutating func update(_ lane: Int, _ change: (inout LaneRecord) -> Void) {
        guard var record = records[lane] else { return }
        change(&record)
        records[lane] = record
    }

    /// Gives a lane a passage, or takes it.
    mutating func give(_ passage: LaneRecord.Passage?, to lane: Int, at now: Double) {
        update(lane) { $0.passage = passage }
        lend(at: now)
    }

    /// Shares all threads among the lanes that speak; what cannot be shared evenly goes to those that were first.
    private mutating func lend(at now: Double) {
        let speaking = records.filter { $0.value.kind == .here && $0.value.isSpeaking }.keys.sorted()
        guard !speaking.isEmpty else { return }
        let all = threads * (seats[.here] ?? 0)
        for (place, lane) in speaking.enumerated() {
            let more = place < all % speaking.count ? 1 : 0
            records[lane]?.passage?.settle(at: now)
            records[lane]?.passage?.pulse.threads = max(1, all / speaking.count + more)
        }
    }

    /// What a passage of a kind of lanes would have taken so far with the threads of a seat.
    func effort(_ passage: LaneRecord.Passage, _ kind: LaneKind, at now: Double) -> Double {
        passage.effort(at: now, threadsOfSeat: kind == .here ? threads : 1)
    }

    /// The lane that speaks for a stream.
    func lane(of stream: StreamNumber) -> Int? { records.first { $0.value.passage?.stream == stream }?.key }
}

// Which lanes wait for others.
extension LaneRoster {
    /// The lane of a kind that is held and goes on next, and until when it waits for others.
    func nextHeld(_ kind: LaneKind) -> (lane: Int, until: Double)? {
        let held = records.compactMap { lane, record -> (lane: Int, until: Double)? in
            guard record.kind == kind, case .held(_, let until) = record.passage?.hold else { return nil }
            return (lane, until)
        }
        return held.min { ($0.until, $0.lane) < ($1.until, $1.lane) }
    }

    /// How many lanes of a kind were asked to let others go first, and have not come to it.
    func asked(_ kind: LaneKind) -> Int {
        records.values.count { $0.kind == kind && $0.passage?.hold.isAsked ?? false }
    }

    /// Asks the lanes of a kind to let others go first whose passages can wait, as `patience` tells in seconds. None is held for longer
    /// than `most`.
    mutating func ask(_ kind: LaneKind, most: Double, patience: (LaneRecord.Passage) -> Double) {
        for (lane, record) in records where record.kind == kind {
            guard let passage = record.passage, passage.hold == .unasked, passage.cancelled == nil else { continue }
            let patience = patience(passage)
            guard patience > 0 else { continue }
            update(lane) { record in
                record.passage?.hold = .asked(min(patience, most))
                record.passage?.pulse.isAskedToWait = true
            }
        }
    }

    /// Holds a lane that was asked; false where that is over.
    mutating func hold(_ lane: Int, at now: Double) -> Bool {
        guard let passage = records[lane]?.passage else { return false }
        if case .asked(let patience) = passage.hold {
            update(lane) { record in
                record.passage?.settle(at: now)
                record.passage?.hold = .held(since: now, until: now + patience)
            }
            lend(at: now)
        }
        return records[lane]?.passage?.hold.isHeld ?? false
    }

    /// Lets a lane go on, or not wait after all.
    mutating func goOn(_ lane: Int, at now: Double) {
        update(lane) { record in
            guard var passage = record.passage else { return }
            passage.pulse.beat(at: now)
            passage.pulse.isAskedToWait = false
            passage.settle(at: now)
            passage.hold = .over(passage.hold.seconds(at: now))
            record.passage = passage
        }
        lend(at: now)
    }
}
