import MynahHTTP
import MynahOptions

/// Which proxies `mynah serve` believes.
struct ProxyOptions: OptionGroup {
    var forwarders: [PeerText] = []
    var protocolSpeakers: [PeerText] = []

    static var declarations: [Declaration<ProxyOptions>] {
        [
            .option(
                "trust-proxy",
                \.forwarders,
                "A proxy whose X-Forwarded-For says who asks, so that limits, logs and --allow see its clients: an address, a range, or "
                    + "unix for whoever comes through --socket."
            ),
            .option(
                "proxy-protocol",
                \.protocolSpeakers,
                "The same for proxies that begin connections with the PROXY protocol (version 1 or 2), which is then required of them."
            ),
        ]
    }

    /// Writes them into the settings of a server.
    func apply(to settings: inout ServerSettings) {
        settings.forwarders = TrustedPeers(forwarders)
        settings.proxies = TrustedPeers(protocolSpeakers)
    }
}
