import MynahServing
import MynahThreads

/// Preview clips, each made once however many ask for it at a time.
actor PreviewShelf {
    /// The most bytes of clips that are kept.
    static let mostBytes = 8 << 20

    private let lane = LaneThread()
    private var table = PreviewTable(mostBytes: mostBytes)
    private let making = SingleFlight<PreviewKey, PreviewClip>()

    nonisolated var unownedExecutor: UnownedSerialExecutor { lane.asUnownedSerialExecutor() }

    /// The clip, if it is here.
    func clip(_ key: PreviewKey) -> PreviewClip? { table.clip(key) }

    /// The clip, made where it is not here.
    func clip(_ key: PreviewKey, make: @Sendable () async throws -> PreviewClip) async throws -> PreviewClip {
        if let clip = table.clip(key) { return clip }
        let clip = try await making.value(of: key, make: make).value
        table.add(clip, as: key)
        return clip
    }
}
