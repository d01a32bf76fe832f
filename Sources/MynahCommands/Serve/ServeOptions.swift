import MynahHTTP
import MynahOptions
import MynahServer

/// What can be asked of `mynah serve`.
struct ServeOptions: OptionGroup {
    var host = "127.0.0.1"
    var port = PortNumber.usual
    var socket: FilePath?
    var access = AccessOptions()
    var proxies = ProxyOptions()
    var hostNames: [HostName] = []
    var origins: [PageOrigin] = []
    var lanes: ThreadCount?
    var loops = ThreadCount.one
    var longestText = TextLength.usual
    var mostVoices = VoiceCount.usual
    var grace = WholeSeconds.grace
    var idleUnload: WholeSeconds?
    var cache = CacheOptions()
    var jobs = JobOptions()
    var stats = StatsOptions()
    var kokoro = KokoroOptions()
    var logging = LogOptions()

    static var declarations: [Declaration<ServeOptions>] {
        [
            .option("host", \.host, "The name or address to listen at; 0.0.0.0 and :: are all addresses.").value(
                "HOST"
            ),
            .option("port", \.port, "The port to listen at; 0 is any that is free."),
            .option("socket", \.socket, "A Unix socket to listen at, in the place of a port."),
            .group(\.access),
            .group(\.proxies),
            .option(
                "host-name",
                \.hostNames,
                "A name that requests may call this server by, besides localhost and addresses; * is any."
            ),
            .option("cors-origin", \.origins, "An origin whose web pages may use the server; * is any."),
            .option("lanes", \.lanes, "How many speak at a time. Without it, as many as there are processors."),
            .option("loops", \.loops, "How many threads carry connections."),
            .option("max-text", \.longestText, "The most characters of a text that is spoken at once."),
            .option("max-voices", \.mostVoices, "The most voices that clients may keep; 0: they keep none."),
            .option("grace", \.grace, "How long streams may go on when the server is asked to end, in seconds."),
            .option(
                "idle-unload",
                \.idleUnload,
                "After how many seconds without work models are let go. Without it, they stay."
            ),
            .group(\.cache),
            .group(\.jobs),
            .group(\.stats),
            .group(\.kokoro),
            .group(\.logging),
        ]
    }

    /// Where to listen; the sockets that systemd hands over go before all.
    func addresses(in surroundings: Surroundings, process: Int32) -> [ListeningAddress] {
        let inherited = SocketActivation.addresses(process: process) { surroundings.environment[$0] }
        if !inherited.isEmpty { return inherited }
        if let socket { return [.unix(path: socket.optionText, mode: 0o660)] }
        return [.tcp(host: host, port: port.number)]
    }

    /// Where others than this machine can reach the server; nowhere, if they cannot.
    func reach(in surroundings: Surroundings, process: Int32) -> ListeningAddress? {
        addresses(in: surroundings, process: process).first { $0.isReachable }
    }
}
