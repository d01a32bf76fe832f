import Glibc
public import MynahHTTP
package import MynahServing
import MynahThreads

/// A server that speaks.
public final class SpeechServer: Sendable {
    /// The paths and what is done there.
    static let table: RouteTable = RouteTable(
        [
            SpeechEndpoint.route, ReplyEndpoint.route, StreamEndpoint.route,
            VoicesEndpoint.list, CombineEndpoint.route, VoicesEndpoint.one, VoicesEndpoint.remove,
            PreviewEndpoint.route,
            ModelsEndpoint.list, ModelsEndpoint.one, ModelsEndpoint.audio,
            HealthEndpoint.health, HealthEndpoint.live, HealthEndpoint.ready, MetricsEndpoint.route,
            DescriptionEndpoint.openAPI,
            PageEndpoint.home, PageEndpoint.docs, PageEndpoint.asset,
        ] + ElevenEndpoints.routes + FastAPIEndpoints.routes + DialogueEndpoint.routes + TextEndpoints.routes
            + MicroserviceEndpoint.routes + JobEndpoints.routes + StatisticsEndpoints.routes
    )

    private let server: HTTPServer
    private let service: SpeechService
    private let access: AccessControl
    private let jobs: JobDesk?
    private let settings: Guarded<ServeSettings>
    private let statistics: StatisticsDesk

    /// Makes a server that does not listen yet. Throws ``JobHouseError`` where it cannot keep jobs where it was told to.
    package init(
        _ settings: ServeSettings,
        http: ServerSettings,
        service: SpeechService,
        version: String,
        reader: @escaping @Sendable () -> any SpeechReader,
        reports: ServerReports = ServerReports()
    ) throws {
        self.service = service
        self.settings = Guarded(settings)
        access = AccessControl(settings.access, report: reports.access)
        statistics = StatisticsDesk(settings.statistics, of: service)
        var house = House(
            settings: settings,
            service: service,
            access: access,
            statistics: statistics,
            reading: ReadingRoom(reader),
            voices: VoiceRoom(settings.voices),
            version: version,
            opened: time(nil)
        )
        house.traces = reports.traces
        jobs = try settings.jobs.map { try JobDesk($0, for: house) }
        house.jobs = jobs
        var http = http
        http.observer = { [metrics = house.metrics, statistics] call in
            let request = ServedRequest(call)
            metrics.add(request)
            statistics.add(request)
            reports.request(request)
            reports.traces?.add(request)
        }
        let server = HTTPServer(http, handler: FrontDoor(house: house, settings: self.settings, table: Self.table))
        house.metrics.watch { [weak server] in server?.statistics ?? ServerStatistics() }
        self.server = server
    }

    /// Begins to listen; the addresses that it listens at.
    public func start() throws(ServerError) -> [BoundAddress] {
        let addresses = try server.start()
        jobs?.open()
        return addresses
    }

    /// Goes by other keys, limits, origins and names from now on; what was asked before goes on with what it began with. Where jobs and
    /// voices are kept stays. Whether the keys from before hold, as there are no others: a server that had keys goes on to need them.
    @discardableResult
    package func adopt(_ settings: ServeSettings) -> Bool {
        self.settings.withLock { $0 = settings }
        return access.adopt(settings.access)
    }

    /// Ends: takes nothing new, and cuts after `time` what is not at its end.
    public func drain(within time: Duration) async {
        await jobs?.close()
        statistics.beginEnding()
        await server.drain(within: time)
        await statistics.close(within: 3)
    }
}
