/// Who learns of what a server does; each is called on a loop and must not block.
package struct ServerReports: Sendable {
    /// Learns of what concerns keys.
    package var access: @Sendable (AccessEvent) -> Void = { _ in }
    /// Learns of each request after its end.
    package var request: @Sendable (ServedRequest) -> Void = { _ in }

    /// Sends traces of requests to others; `nil` where nobody wants them.
    package var traces: TraceExporter?

    /// Nobody learns of anything.
    package init() {}
}
