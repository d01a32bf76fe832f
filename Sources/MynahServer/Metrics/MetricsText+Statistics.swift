import MynahHTTP
import MynahServing
import MynahSynthesis

extension MetricsText {
    /// Writes what the lanes do.
    mutating func write(_ service: ServiceStatistics) {
        gauge("mynah_streams", "Streams of speech that are not at their end.", service.streams)
        gauge("mynah_queue_streams", "Streams that a lane could speak now.", service.waiting)
        gauge("mynah_queue_urgent_streams", "Streams whose listener waits.", service.urgent)
        write(
            Metric(
                name: "mynah_queue_estimated_wait_seconds",
                kind: .gauge,
                help: "How long a stream would wait for its first sound now."
            ),
            service.estimatedWait / .seconds(1)
        )
        gauge("mynah_lanes", "Lanes.", service.lanes)
        gauge("mynah_busy_lanes", "Lanes that speak.", service.busyLanes)
        counter("mynah_lost_lanes_total", "Lanes that hung and were given up.", Double(service.lostLanes))
        counter(
            "mynah_unloads_total",
            "Times that models were let go as nobody spoke.",
            Double(service.unloads)
        )
        counter("mynah_lane_seconds_total", "Time that lanes have spoken.", service.laneSeconds)
        counter("mynah_made_audio_seconds_total", "Sound that lanes have made.", service.audioSeconds)
        write(
            Metric(name: "mynah_orders_total", kind: .counter, help: "Orders of speech by what became of them."),
            [
                ("accepted", service.accepted), ("refused", service.refused), ("finished", service.finished),
                ("failed", service.failed), ("cancelled", service.cancelled),
            ].map { (["result": $0.0], Double($0.1)) }
        )
        write(
            Metric(
                name: "mynah_engine_real_time_factor_ratio",
                kind: .gauge,
                help: "Seconds of work for a second of sound, the latest counting most."
            ),
            service.engines.sorted { $0.key.text < $1.key.text }.map {
                (["engine": $0.key.text], $0.value.realTimeFactor)
            }
        )
    }

    /// Writes what the connections do.
    mutating func write(_ http: ServerStatistics) {
        gauge("mynah_http_connections", "Connections that are open.", http.connections)
        gauge("mynah_http_active_requests", "Requests that are being answered.", http.active)
        gauge("mynah_http_websockets", "WebSockets that are open.", http.webSockets)
        counter("mynah_http_accepted_connections_total", "Connections that were accepted.", Double(http.accepted))
        counter("mynah_http_turned_away_connections_total", "Connections too many.", Double(http.turnedAway))
        counter("mynah_http_received_bytes_total", "Bytes that were received.", Double(http.received))
        counter("mynah_http_sent_bytes_total", "Bytes that were sent.", Double(http.sent))
    }

    private mutating func gauge(_ name: String, _ help: String, _ value: Int) {
        write(Metric(name: name, kind: .gauge, help: help), Double(value))
    }

    private mutating func counter(_ name: String, _ help: String, _ value: Double) {
        write(Metric(name: name, kind: .counter, help: help), value)
    }
}

extension MetricsText {
    /// Writes what became of spans.
    mutating func write(traces totals: (sent: Int, dropped: Int)) {
        let help = "Spans of traces, by what became of them."
        let values: [(labels: Labels, value: Double)] = [
            (["result": "sent"], Double(totals.sent)), (["result": "dropped"], Double(totals.dropped)),
        ]
        write(Metric(name: "mynah_trace_spans_total", kind: .counter, help: help), values)
    }
}
