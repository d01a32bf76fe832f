import MynahServing
import MynahThreads

/// Preview clips, each made once however many ask for it at a time.
actor PreviewShelf {
    /// The most bytes of clips that are kept.
    static let mostBytes = 8 << 20

    private let lane = LaneThread()
    private var table = PreviewTable(mostBytes: mostBytes)
    /// Those who wait for a clip that somebody makes.
    private var waiting: [PreviewKey: [CheckedContinuation<Void, Never>]] = [:]

    nonisolated var unownedExecutor: UnownedSerialExecutor { lane.asUnownedSerialExecutor() }

    /// The clip, if it is here.
    func clip(_ key: PreviewKey) -> PreviewClip? { table.clip(key) }

    /// The clip, which the first who asks makes in its own task; the others wait, and where that one leaves or fails, the next makes it.
    func clip(_ key: PreviewKey, make: @Sendable () async throws -> PreviewClip) async throws -> PreviewClip {
        while waiting[key] != nil {
            await withCheckedContinuation { waiting[key, default: []].append($0) }
        }
        if let clip = table.clip(key) { return clip }
        waiting[key] = []
        defer {
            for waiter in waiting.removeValue(forKey: key) ?? [] { waiter.resume() }
        }
        let clip = try await make()
        table.add(clip, as: key)
        return clip
    }
}
