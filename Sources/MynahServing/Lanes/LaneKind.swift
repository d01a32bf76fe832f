/// What a lane spends its time on.
enum LaneKind: Hashable, CaseIterable, Sendable {
    /// Computing, on a core.
    case here
    /// Waiting for another process or machine to compute.
    case distant
}
