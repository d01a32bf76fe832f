import MynahHTTP
import MynahLog
import MynahServer

/// Writes a line for each request: who, what and how long; never the text, nor a key.
struct AccessLog: Sendable {
    let log: Log

    /// Writes the line of a request that is at its end.
    func write(_ request: ServedRequest) {
        let call = request.call
        let log = request.traceID.map { self.log.with(traceID: $0) } ?? self.log
        log.info(
            "answered",
            [
                "request": .text(request.requestID ?? "-"), "peer": .text(call.peer.description),
                "key": .text(request.key ?? "-"),
                "method": .text(call.request?.method ?? "-"),
                "path": .text(call.request?.path ?? "-"), "status": .integer(call.status?.rawValue ?? 0),
                "error": .text(request.errorCode ?? "-"), "bytes": .integer(call.sent),
                "seconds": .number(Self.rounded(call.duration / .seconds(1))),
                "first-sound": request.firstSound.map { .number(Self.rounded($0)) } ?? .text("-"),
                "characters": .integer(request.characters), "audio": .number(Self.rounded(request.audioSeconds)),
                "engine": .text(request.engine ?? "-"), "voice": .text(request.voice ?? "-"),
                "end": .text(call.end.rawValue),
            ]
        )
    }

    private static func rounded(_ seconds: Double) -> Double { (seconds * 10_000).rounded() / 10_000 }
}
