import MynahHTTP
import MynahServing

/// What traces tell of a request; never what it said, nor a key.
struct TracedRequest: Sendable {
    /// Which trace it belongs to.
    let trace: TraceContext
    let method: String
    /// The path as the routes have it.
    let route: String?
    /// In ``Moment``'s seconds.
    let began: Double
    let ended: Double
    /// When something was first to be spoken.
    var ordered: Double?
    var passages: [SpokenPassage] = []
    var attributes: [TraceSpan.Attribute] = []
    /// The code of what went wrong on the server's side.
    var error: String?
}

extension ServedRequest {
    /// What traces tell of it; `nil` where it belongs to none. It ended at `now`.
    func traced(at now: Double) -> TracedRequest? {
        guard let trace, let request = call.request else { return nil }
        var facts = TracedRequest(
            trace: trace,
            method: request.method,
            route: route,
            began: now - call.duration / .seconds(1),
            ended: now
        )
        facts.ordered = ordered
        facts.passages = passages
        facts.attributes = attributes(request.method)
        let status = call.status?.rawValue ?? 0
        if status >= 500 || call.end == .cut { facts.error = errorCode ?? call.end.rawValue }
        return facts
    }

    private func attributes(_ method: String) -> [TraceSpan.Attribute] {
        var texts: [(String, String?)] = [("http.request.method", method), ("http.route", route)]
        texts += [("error.type", errorCode), ("mynah.request_id", requestID), ("mynah.engine", engine)]
        texts += [("mynah.voice", voice), ("mynah.key", key), ("mynah.end", call.end.rawValue)]
        var all: [TraceSpan.Attribute] = texts.compactMap { name, text in
            text.map { .init(name: name, value: .text($0)) }
        }
        if let status = call.status {
            all.append(.init(name: "http.response.status_code", value: .integer(status.rawValue)))
        }
        all.append(.init(name: "http.response.body.size", value: .integer(call.sent)))
        guard isSpeech else { return all }
        all.append(.init(name: "mynah.characters", value: .integer(characters)))
        all.append(.init(name: "mynah.audio_seconds", value: .number(audioSeconds)))
        if let firstSound { all.append(.init(name: "mynah.first_sound_seconds", value: .number(firstSound))) }
        return all
    }
}
