import MynahServer
import MynahServing
import MynahThreads

/// What a server reported.
final class AccessEvents: Sendable {
    private let requests = Guarded<[ServedRequest]>([])
    private let events = Guarded<[AccessEvent]>([])

    var all: [AccessEvent] { events.withLock { $0 } }

    /// The requests that are at their end.
    var served: [ServedRequest] { requests.withLock { $0 } }

    /// What a server is given to report here.
    var reports: ServerReports {
        var reports = ServerReports()
        reports.access = { event in self.events.withLock { $0.append(event) } }
        reports.request = { request in
            self.requests.withLock { $0.append(request) }
            self.requests.wake()
        }
        return reports
    }

    /// The first request that was served, once there is one.
    func awaitFirst() -> ServedRequest { requests.wait { $0.first } }
}
