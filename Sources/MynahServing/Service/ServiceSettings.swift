/// How much a service takes on, and how it goes about it.
public struct ServiceSettings: Hashable, Sendable {
    /// How many lanes compute here at a time; one for each core without a number.
    public var lanes: Int?
    /// How many threads each of them may use while all speak; those of lanes that do not are lent to the others. An engine's own number is
    /// its most.
    public var threads = 1
    /// How many lanes wait for engines that compute elsewhere: child processes, other machines.
    public var distantLanes = 4
    /// By how much lanes step back behind other threads: the `nice` of the kernel.
    public var niceness: Int32 = 10
    /// How long a stream may have to wait for its first sound, before it is refused; also how far ahead its place is secured.
    public var longestWait = Duration.seconds(10)
    /// How long an order that is not streamed may have to wait for its end, before it is refused.
    public var longestBacklog = Duration.seconds(300)
    /// How many streams there may be at a time.
    public var mostStreams = 10_000
    /// How many streams a client may have at a time.
    public var mostStreamsOfClient = 10_000
    /// How much sound is made ahead of a reader who does not take it.
    public var mostUnread = Duration.seconds(10)
    /// After how long without work models are let go; never without.
    public var idleUnload: Duration?
    /// How long the engine of a lane may go without asking whether to go on, before the lane is given up; a passage may take ten times as
    /// long, or ten times what is expected.
    public var patience = Duration.seconds(30)
    /// How long a lane may go on after a cancellation, before it is given up.
    public var cancellationPatience = Duration.seconds(10)

    /// The settings that serve most.
    public init() {}
}
