public import MynahAudio
import MynahThreads

/// Plays samples on a thread of its own, so that who makes them is ahead of what is heard.
///
/// Speech is made in passages, and the next takes its time: it is made while the one before it is heard. One that is let go before `finish` falls
/// silent at once.
public final class AheadPlayer: Sendable {
    private struct Content {
        var isOpen = false
        var waiting: [[Float]] = []
        var sampleCount = 0
        var isComplete = false
        var isLetGo = false
        var outcome: Result<Void, PlaybackError>?
    }

    private let content = Guarded(Content())
    private let capacity: Int

    /// Opens the default device for one channel at `rate`; asks `shallStop` every few milliseconds while it plays.
    ///
    /// Throws as ``AudioPlayer`` does.
    public convenience init(rate: SampleRate, shallStop: @escaping @Sendable () -> Bool = { false })
        throws(PlaybackError)
    {
        try self.init(capacity: Self.lead * rate.hertz) { isLetGo throws(PlaybackError) in
            try AudioPlayer(rate: rate, shallStop: { isLetGo() || shallStop() })
        }
    }

    /// Plays on what `open` makes, which is told how to ask whether this player was let go; holds `capacity` samples and the piece that exceeds them.
    init(
        capacity: Int,
        open: @escaping @Sendable (_ isLetGo: @escaping @Sendable () -> Bool) throws(PlaybackError) -> any SamplePlayer
    ) throws(PlaybackError) {
        self.capacity = capacity
        let content = content
        DetachedThread.start { Self.run(content, open) }
        try content.wait { $0.outcome ?? ($0.isOpen ? .success(()) : nil) }.get()
    }

    deinit {
        content.withLock { $0.isLetGo = true }
        content.wake()
        _ = content.wait { $0.outcome.map { _ in true } }
    }

    /// Has the next samples played after those before them; returns at once while less than a minute waits to be heard.
    ///
    /// Throws what hinders the playing, soon after it does: `.stopped` soon after `shallStop` says so, with the device silent.
    public func play(_ samples: [Float]) throws(PlaybackError) {
        let capacity = capacity
        try content.wait { content -> Result<Void, PlaybackError>? in
            if let outcome = content.outcome { return outcome }
            guard content.sampleCount < capacity else { return nil }
            content.waiting.append(samples)
            content.sampleCount += samples.count
            return .success(())
        }.get()
        content.wake()
    }

    /// Waits until all has been heard.
    public func finish() throws(PlaybackError) {
        content.withLock { $0.isComplete = true }
        content.wake()
        try content.wait { $0.outcome }.get()
    }

    /// How many seconds of sound may wait: more than a passage, and less than would be missed as memory.
    private static let lead = 60

    /// Opens the device, plays what comes, and says how it went.
    private static func run(
        _ content: Guarded<Content>,
        _ open: (@escaping @Sendable () -> Bool) throws(PlaybackError) -> any SamplePlayer
    ) {
        let outcome: Result<Void, PlaybackError>
        do throws(PlaybackError) {
            let player = try open { content.withLock { $0.isLetGo } }
            content.withLock { $0.isOpen = true }
            content.wake()
            while let samples = next(of: content) { try player.play(samples) }
            if !content.withLock({ $0.isLetGo }) { try player.finish() }
            outcome = .success(())
        } catch {
            outcome = .failure(error)
        }
        content.withLock { $0.outcome = outcome }
        content.wake()
    }

    /// Waits for samples and takes them; `nil` after the last.
    private static func next(of content: Guarded<Content>) -> [Float]? {
        let samples = content.wait { content -> [Float]?? in
            if content.isLetGo { return .some(nil) }
            guard content.waiting.isEmpty else { return content.waiting.removeFirst() }
            return content.isComplete ? .some(nil) : nil
        }
        content.withLock { $0.sampleCount -= samples?.count ?? 0 }
        content.wake()
        return samples
    }
}

/// What plays samples one piece after another, on the thread that made it.
protocol SamplePlayer {
    /// Plays the next samples; returns when they are taken.
    func play(_ samples: [Float]) throws(PlaybackError)
    /// Waits until all has been heard.
    func finish() throws(PlaybackError)
}

extension AudioPlayer: SamplePlayer {}
