import MynahServing
import MynahThreads

/// Has voices mixed and kept on a thread of its own, so that a disk holds up no connection.
actor VoiceRoom {
    private let lane = LaneThread()
    private let keeper: any VoiceKeeper

    init(_ keeper: any VoiceKeeper) { self.keeper = keeper }

    nonisolated var unownedExecutor: UnownedSerialExecutor { lane.asUnownedSerialExecutor() }

    /// Lets somebody use the keeper.
    func use<Result: Sendable, Failure: Error>(
        _ work: @Sendable (any VoiceKeeper) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try work(keeper)
    }
}
