/// What all connections of a server share.
final class ServerContext: Sendable {
    let settings: ServerSettings
    let handler: any HTTPHandler
    let census: Census

    init(_ settings: ServerSettings, handler: any HTTPHandler) {
        self.settings = settings
        self.handler = handler
        census = Census(total: settings.limits.connections, perAddress: settings.limits.connectionsPerAddress)
    }

    var limits: ServerLimits { settings.limits }
}
