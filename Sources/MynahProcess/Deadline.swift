/// A moment up to which something may be waited for; time in which the machine sleeps does not count.
package struct Deadline: Sendable {
    private let moment: SuspendingClock.Instant?

    /// A moment that never comes.
    package static let never = Deadline(moment: nil)

    /// The moment that comes after `duration` from now.
    package static func after(_ duration: Duration) -> Deadline { Deadline(moment: .now + duration) }

    private init(moment: SuspendingClock.Instant?) { self.moment = moment }

    /// Whether the moment has come.
    package var hasPassed: Bool { moment.map { $0 <= .now } ?? false }

    /// Milliseconds until then, rounded up and at most `longest`, as `poll` wants them.
    func milliseconds(atMost longest: Int32) -> Int32 {
        guard let moment else { return longest }
        let left = SuspendingClock.Instant.now.duration(to: moment)
        guard left > .zero else { return 0 }
        guard left < .milliseconds(Int64(longest)) else { return longest }
        return Int32((left / .milliseconds(1)).rounded(.up))
    }
}
