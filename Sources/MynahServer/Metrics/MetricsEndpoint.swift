import MynahHTTP

/// Answers how the server does, for Prometheus.
enum MetricsEndpoint {
    static let route = Route.get("/metrics", "How the server does, for Prometheus.") { visit in
        let text = visit.house.metrics.text(of: visit.house)
        try await visit.answer(.ok, "text/plain; version=0.0.4; charset=utf-8", Array(text.utf8))
    }
    .giving("text/plain", "The metrics.")
    .grouped("Health")
}
