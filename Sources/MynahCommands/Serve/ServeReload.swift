import MynahOptions
import MynahServer
import MynahServing
import MynahThreads

/// Reads configuration, keys and tokens anew while a server runs: all of it holds from then on, or where anything is wrong, nothing.
struct ServeReload {
    let stand: Guarded<ServeCommand>
    let server: SpeechServer
    let service: SpeechService

    /// Reads, and says what has changed, what needs a restart, or what is wrong.
    func carryOut() {
        do {
            for line in try adopt() { Terminal.complain(line) }
        } catch {
            Terminal.complain("nothing is changed: \(Failure(error).message ?? "")")
        }
        service.cache?.forgetMemory()
    }

    private func adopt() throws -> [String] {
        let before = stand.withLock { $0 }
        let reread = try before.invocation.reread(as: ServeOptions.self, changing: before.options.changeable)
        let after = ServeCommand(options: reread.options, invocation: reread.invocation)
        let settings = try after.settings()
        try after.checkReach(settings.access)
        stand.withLock { $0 = after }
        let keepsKeys = server.adopt(settings)
        service.adopt(idleUnload: after.options.idleUnload?.duration)
        service.cache?.adopt(after.options.cache.settings(in: after.invocation.surroundings))
        let lines = Self.lines(changed: reread.changed, waiting: reread.waiting)
        return keepsKeys ? lines + [Self.keptKeys] : lines
    }

    /// What somebody is told whose keys are gone.
    private static let keptKeys =
        "warning: there are no keys any more; those from before hold. Without keys a server needs a restart"

    /// What somebody who changed options is told.
    static func lines(changed: [String], waiting: [String]) -> [String] {
        func list(_ names: [String]) -> String { names.map { "--" + $0 }.joined(separator: ", ") }
        let news = changed.isEmpty ? "" : "; changed: \(list(changed))"
        let first = "configuration, keys and limits are read anew\(news)"
        return waiting.isEmpty ? [first] : [first, "warning: these need a restart to change: \(list(waiting))"]
    }
}

extension ServeOptions {
    /// The names of the options that a server that runs can take up. The others say what it is made of.
    var changeable: Set<String> {
        var names: Set = [
            "allow-anonymous", "allow", "limit-requests", "limit-characters", "limit-streams", "keys", "token-secret",
            "token-keys", "token-keys-url", "token-issuer", "token-audience", "audit", "host-name", "cors-origin",
            "max-text", "max-voices", "grace", "idle-unload", "log-level", "log-format", "log-text",
        ]
        // A cache that was not opened, or not over a folder, cannot be had without a restart.
        if !cache.isOff { names.formUnion(["cache-memory", "cache-age", "cache-by-key"]) }
        if !cache.isOff, cache.files.disk.count > 0 { names.insert("cache-disk") }
        return names
    }
}
