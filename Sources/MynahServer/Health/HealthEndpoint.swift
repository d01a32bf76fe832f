import MynahHTTP
import MynahJSON
import MynahServing
import MynahSynthesis

/// Answers whether the server lives, can speak, and how busy it is.
enum HealthEndpoint {
    static let live = Route.get("/livez", "Whether the server answers at all.") { visit in
        var answer = ServerAnswer(.ok, text: "ok\n")
        // Probes come often, and give no names that they would look for.
        if visit.trace.isNamedByCaller || visit.trace.isTold { visit.trace.add(to: &answer.fields) }
        try await visit.call.answer(answer)
    }
    .giving("text/plain", "ok")
    .grouped("Health")

    static let ready = Route.get("/readyz", "Whether the server can speak.") { visit in
        let voices = await visit.house.service.voices()
        let isReady = !voices.isEmpty
        try await visit.answer(isReady ? .ok : .unavailable) { line in
            line.field("status", isReady ? "ready" : "no voice can speak; 'mynah doctor' says what is missing")
        }
    }
    .giving("application/json", "The status.", .readiness)
    .grouped("Health")

    static let health = Route.get("/health", "How the server is, for gateways.") { visit in
        let voices = await visit.house.service.voices()
        let statistics = visit.house.service.statistics
        let engines = voices.map(\.engine.text).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        try await visit.answer(voices.isEmpty ? .unavailable : .ok) { line in
            line.field("status", voices.isEmpty ? "unhealthy" : "healthy")
            line.field("version", visit.house.version)
            line.texts("models", engines)
            line.field("gpu_available", false)
            line.integer("gpu_memory_used", 0)
            line.integer("gpu_memory_total", 0)
            line.integer("queue_length", statistics.waiting)
            line.field("avg_latency_ms", (visit.house.metrics.recentLatency * 1_000).rounded())
            line.integer("streams", statistics.streams)
            line.integer("lanes", statistics.lanes)
            line.integer("busy_lanes", statistics.busyLanes)
        }
    }
    .giving("application/json", "The status, the engines, and how much there is to do.", .health)
    .grouped("Health")
}
