import Glibc
import Mynah
import MynahHTTP
import MynahLog
import MynahOptions
import MynahProcess
import MynahServer
import MynahServing
import MynahThreads

extension Command {
    static var serve: Command {
        Command("serve", "speak for programs and people over HTTP", ServeOptions.self) { options, invocation in
            try await ServeCommand(options: options, invocation: invocation).run()
        }
        .discussion(
            "Answers as OpenAI's speech API does (POST /v1/audio/speech), and more; /docs lists everything. A page to speak with is at /.",
            "Speech is streamed as it is made. Many are served at a time, those first who wait for their first sound; who would have to wait too "
                + "long is told so at once.",
            "Without keys it serves this machine alone; with keys (see 'mynah keys') it lets nobody in without one. --allow-anonymous is for "
                + "networks in which everybody may speak. On SIGHUP it reads its configuration file and the keys anew, says what needs a restart, and "
                + "forgets the speech that it has in memory; no stream ends by that. On SIGTERM and Ctrl-C it takes nothing new and ends when all that is being spoken is spoken, or after --grace."
        )
        .example("mynah serve", "Serves this machine at http://127.0.0.1:8880.")
        .example("mynah serve --socket /run/mynah/http.sock", "Serves a proxy on the same machine.")
    }
}

/// Starts the server and ends it when somebody asks.
struct ServeCommand {
    let options: ServeOptions
    let invocation: Invocation

    func run() async throws {
        let stand = Guarded(self)
        let log = Log.toStandardError { stand.withLock { $0.options.logging.settings } }
        DescriptorLimit.raise()
        let settings = try settings()
        try checkReach(settings.access)
        let source = try CancellationSource()
        InterruptSignal.cancel(source)
        let service = service(log)
        let reports = try reports(stand, log)
        let server = try server(settings, service, reports, log)
        for address in try server.start() { announce(address) }
        announce(missing: settings.pages.missing)
        let warming = warming(service)
        await SignalWatch().wait(for: source) {
            ServeReload(stand: stand, server: server, service: service).carryOut()
        }
        warming?.cancel()
        Terminal.complain("ending: what is being spoken is spoken to its end; again ends at once")
        await server.drain(within: stand.withLock { $0.options.grace.duration })
        service.stop()
        service.cache?.settle()
        reports.traces?.end(within: 2)
    }

    /// Has the phrases spoken that somebody named, while others are served; ``run()`` cancels it at the end.
    private func warming(_ service: SpeechService) -> Task<Void, Never>? {
        guard let file = options.cache.phrases, service.cache != nil else { return nil }
        return Task.detached {
            do {
                let phrases = CacheWarming.phrases(in: try TextInput.file(file.optionText).read())
                let casting = try await service.cast(voice: nil, language: nil)
                let outcome = try await CacheWarming(service, as: casting).warm(phrases)
                Terminal.complain("\(outcome.warmed) phrases are kept, \(outcome.failed) could not be spoken")
            } catch {
                Terminal.complain("warning: not all phrases are kept. \(Failure(error).message ?? "")")
            }
        }
    }

    /// The server; one that keeps no jobs where nobody said where to keep them and the usual folder cannot be used.
    private func server(
        _ settings: ServeSettings,
        _ service: SpeechService,
        _ reports: ServerReports,
        _ log: Log
    ) throws -> SpeechServer {
        var settings = settings
        settings.jobs = jobs(log)
        settings.statistics = options.stats.house(in: invocation.surroundings, log)
        let make = { (settings: ServeSettings) in
            try SpeechServer(
                settings,
                http: http,
                service: service,
                version: MynahProgram.version,
                reader: { InstalledReader() },
                reports: reports
            )
        }
        do {
            return try make(settings)
        } catch let error as JobHouseError where options.jobs.folder == nil {
            Terminal.complain("no jobs are taken: \(error.message)")
            settings.jobs = nil
            return try make(settings)
        }
    }

    private func jobs(_ log: Log) -> JobHouse? {
        guard var house = options.jobs.house(in: invocation.surroundings) else { return nil }
        let setup = options.kokoro.setup(in: invocation.surroundings)
        let sign = "\(ModelSign(of: setup.modelPath).text) \(setup.precision)"
        house.model = { $0 == "kokoro" ? sign : "" }
        house.report = { job in
            log.info(
                "job",
                [
                    "job": .text(job.id), "status": .text(job.status), "error": .text(job.errorCode ?? "-"),
                    "characters": .integer(job.characters), "audio": .number(job.audioSeconds),
                ]
            )
        }
        return house
    }

    /// Anonymous strangers are let in only where somebody says so.
    func checkReach(_ access: AccessPolicy) throws(OptionsError) {
        guard let reach, access.ring == nil, access.tokens == nil, !access.allowsAnonymous else { return }
        let place = if case .inherited = reach { "the sockets that systemd opened" } else { "--host \(options.host)" }
        throw OptionsError(
            .valueNotAllowed,
            "at \(place) others than this machine could use the server; make keys for them with 'mynah keys create', "
                + "or say --allow-anonymous if everybody may"
        )
    }

    /// Where others than this machine can reach the server.
    private var reach: ListeningAddress? { options.reach(in: invocation.surroundings, process: getpid()) }

    /// What the server allows. Throws where keys or tokens cannot be read.
    func settings() throws -> ServeSettings {
        var settings = ServeSettings()
        settings.access = try options.access.policy(in: invocation.surroundings)
        settings.limits.text = options.longestText.count
        settings.limits.voices = options.mostVoices.count
        settings.voices = InstalledVoices(setup: options.kokoro.setup(in: invocation.surroundings))
        settings.origins = options.origins.map(\.optionText)
        settings.cachesByKey = options.cache.isByKey
        settings.pages = .installed
        settings.hosts = options.hostNames.map(\.optionText) + (reach == nil ? [] : ["*"])
        return settings
    }

    private var http: ServerSettings {
        let addresses = options.addresses(in: invocation.surroundings, process: getpid())
        var http = ServerSettings(addresses)
        http.loops = options.loops.count
        options.proxies.apply(to: &http)
        http.name = "mynah/\(MynahProgram.version)"
        return http
    }

    private func reports(_ stand: Guarded<ServeCommand>, _ log: Log) throws -> ServerReports {
        var reports = ServerReports()
        reports.access = { event in
            AuditTrail(file: stand.withLock { $0.options.access.audit.file }, log: log).write(event)
        }
        reports.request = AccessLog(log: log).write
        reports.traces = try TraceSettings(environment: invocation.surroundings.environment).map { settings in
            TraceExporter(settings, version: MynahProgram.version) { log.warning("traces", ["problem": .text($0)]) }
        }
        return reports
    }

    private func service(_ log: Log) -> SpeechService {
        var serving = ServiceSettings()
        serving.lanes = options.lanes?.count
        serving.idleUnload = options.idleUnload?.duration
        return SpeechService(installed: options.kokoro.setup(in: invocation.surroundings), serving, cache: cache(log)) {
            event in
            log.warning("lane", ["event": .text("\(event)")])
        }
    }

    private func cache(_ log: Log) -> SpeechCache? { options.cache.cache(in: invocation.surroundings, log) }

    private func announce(missing files: [String]) {
        guard !files.isEmpty else { return }
        Terminal.complain("the pages for browsers are not whole: there is no \(files.joined(separator: ", "))")
    }

    private func announce(_ address: BoundAddress) {
        let place = if case .unix = address { "\(address)" } else { "http://\(address)" }
        Terminal.complain("listening at \(place)")
    }
}
