import MynahAudio
import MynahSynthesis
import MynahTesting
import MynahText
import MynahThreads

@testable import MynahServing

/// Listeners of a service in a time of its own: its lanes speak as fast as a network does that is faster with more threads.
struct ListenerSimulation {
    /// Seconds of work for a second of sound.
    struct Factors: Sendable {
        var oneThread: Double
        var twoThreads: Double

        /// The characters that so many threads speak in a second.
        func speed(_ threads: Int) -> Double {
            pace / (threads == 1 ? oneThread : twoThreads * 2 / Double(threads))
        }
    }

    /// Somebody who listens, and what was heard so far.
    private struct Listener {
        let came: Double
        let sentences: [Int]
        var spoken = 0
        var heardUntil: Double?
        var silence = 0.0

        var characters: Int { sentences.reduce(0, +) }
    }

    /// A passage that is being spoken.
    private struct Passage {
        let turn: PassageTurn
        let characters: Int
        var left: Double
    }

    /// The characters of a second of sound.
    private static let pace = 15.0
    private static let step = 0.02

    private let factors: Factors
    private let lanes: ClosedRange<Int>
    private let clock = Guarded(0.0)
    private var state: ServiceState
    private var coming: [Listener] = []
    private var present: [StreamNumber: Listener] = [:]
    private var speaking: [Int: Passage] = [:]

    /// The seconds between coming and hearing something, of all who have gone.
    private(set) var waits: [Double] = []
    /// The longest silence of each of them, once something was heard.
    private(set) var silences: [Double] = []

    /// Plans `count` listeners at a time for so many seconds; each comes when the one before has heard the end, had it begun at once.
    init(_ factors: Factors, seats: Int, listeners count: Int, seconds: Double, seed: UInt64) {
        self.factors = factors
        lanes = 1...2 * seats
        var settings = ServiceFixture.oneLane
        settings.lanes = seats
        state = ServiceState(settings, rules: QueueRules())
        for _ in lanes { _ = state.addLane(.here) }
        var random = SeededRandom(seed: seed)
        for _ in 0..<count {
            var moment = Double.random(in: 0..<9, using: &random)
            while moment < seconds {
                let listener = Listener(came: moment, sentences: Self.sentences(&random))
                coming.append(listener)
                moment += Double(listener.characters) / Self.pace
            }
        }
        coming.sort { $0.came < $1.came }
    }

    /// One, three or eight sentences, each of a short part and a long one.
    private static func sentences(_ random: inout SeededRandom) -> [Int] {
        let count = [1, 1, 1, 1, 1, 1, 3, 3, 3, 8].randomElement(using: &random) ?? 1
        return (0..<count).flatMap { _ in [13, Int.random(in: 44...70, using: &random)] }
    }

    /// Lets all come and hear their texts to the end.
    mutating func run() throws {
        while !coming.isEmpty || !present.isEmpty {
            let now = clock.withLock { now in
                now += Self.step
                return now
            }
            while let next = coming.first, next.came <= now { try admit(coming.removeFirst(), at: now) }
            for lane in lanes { try work(lane, at: now) }
            // Who was let go first may have been waited for by one that was asked before.
            for _ in 0..<2 { for lane in lanes where speaking[lane] == nil { begin(lane, at: now) } }
        }
    }

    private mutating func admit(_ listener: Listener, at now: Double) throws {
        let order = ServiceFixture.order(String(repeating: "a", count: listener.characters))
        let time = { @Sendable [clock] in clock.withLock { $0 } }
        let stream = try state.admit(order, on: .here, at: now) { _ in
            StreamMailbox(hertz: order.rate.hertz, now: time) { _ in }
        }
        present[stream.number] = listener
    }

    private mutating func begin(_ lane: Int, at now: Double) {
        guard case .speak(let turn) = state.nextTurn(of: lane, at: now), let listener = present[turn.stream] else {
            return
        }
        let characters = Self.passage(of: listener, room: turn.room)
        speaking[lane] = Passage(turn: turn, characters: characters, left: Double(characters))
    }

    /// As many sentences as there is room for: what is short is put to its neighbour, and no passage is twice what was spoken before.
    private static func passage(of listener: Listener, room: Int) -> Int {
        var (place, characters) = (0, 0)
        for sentence in listener.sentences {
            defer { place += sentence }
            guard place >= listener.spoken else { continue }
            let most = max(60, min(room, 2 * listener.spoken, 400))
            guard characters < 30 || characters + sentence <= most || sentence < 30 else { break }
            characters += sentence
        }
        return characters
    }

    /// What a lane does in a step: it waits where it is asked to, or speaks.
    private mutating func work(_ lane: Int, at now: Double) throws {
        guard var passage = speaking[lane] else { return }
        if passage.turn.pulse.isAskedToWait, state.hold(lane, at: now), !state.goesOn(lane, at: now) { return }
        passage.turn.pulse.beat(at: now)
        passage.left -= factors.speed(passage.turn.pulse.takeThreads()) * Self.step
        speaking[lane] = passage.left > 0 ? passage : nil
        if passage.left <= 0 { try end(passage, on: lane, at: now) }
    }

    private mutating func end(_ passage: Passage, on lane: Int, at now: Double) throws {
        guard var listener = present[passage.turn.stream] else { return }
        let seconds = Double(passage.characters) / Self.pace
        let piece = SpeechPiece(sampleCount: Int(24_000 * seconds))
        try passage.turn.mailbox.leave(piece, attempt: 0)
        if listener.heardUntil == nil { waits.append(now - listener.came) }
        listener.silence = max(listener.silence, now - (listener.heardUntil ?? now))
        listener.heardUntil = max(now, listener.heardUntil ?? now) + seconds
        listener.spoken += passage.characters
        let isWhole = listener.spoken >= listener.characters
        let outcome = PassageOutcome(
            end: isWhole ? .whole : .more,
            place: listener.spoken,
            sampleCount: piece.sampleCount
        )
        _ = state.ended(passage.turn, on: lane, outcome, at: now)
        state.queues[.here]?.update(passage.turn.stream) { $0.unread = 0 }
        present[passage.turn.stream] = isWhole ? nil : listener
        if isWhole { silences.append(listener.silence) }
    }
}
