import MynahLog
import MynahServer
import MynahSynthesis

/// Writes down what concerns keys: in the audit file, or where there is none, in the log.
struct AuditTrail: Sendable {
    let file: AuditFile?
    let log: Log

    /// Writes an event down. A file that cannot be written costs no request its answer, but the log says so.
    func write(_ event: AccessEvent) {
        let (action, fields) = Self.words(of: event)
        guard let file else {
            return log.warning("audit", ["action": .text(action), "about": .text(Self.line(fields))])
        }
        do {
            try file.write(action, fields)
        } catch {
            log.error(
                "audit",
                ["action": .text(action), "about": .text(Self.line(fields)), "error": .text(error.message)]
            )
        }
    }

    private static func words(of event: AccessEvent) -> (String, [(name: String, value: String)]) {
        switch event {
        case .refused(let code, let key, let peer, let path):
            ("refused", [("code", code), ("peer", peer), ("path", path)] + (key.map { [("key", $0)] } ?? []))
        case .reloaded(let keys): ("reloaded", [("keys", String(keys))])
        case .kept(let keys): ("kept", [("keys", String(keys))])
        }
    }

    private static func line(_ fields: [(name: String, value: String)]) -> String {
        fields.map { "\($0.name)=\($0.value.prefix(200))" }.joined(separator: " ")
    }
}
