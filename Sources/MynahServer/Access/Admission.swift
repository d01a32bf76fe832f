import MynahHTTP
import MynahServing
import MynahThreads

/// The leave that a request has: whose it is, and what they still may have.
final class Admission: Sendable {
    /// Who asks.
    let caller: Caller
    private let control: AccessControl
    private let isSpeaking = Guarded(false)

    init(_ caller: Caller, by control: AccessControl) {
        self.caller = caller
        self.control = control
    }

    /// Takes a text to be spoken; throws 429 where it is too much, and 401 where the key is one no more. A request counts as one stream, however many texts it brings.
    func speak(_ characters: Int) throws(APIError) {
        try control.recheck(caller)
        try isSpeaking.withLock { isSpeaking throws(APIError) in
            if !isSpeaking { try control.begin(caller) }
            isSpeaking = true
        }
        try control.text(of: characters, caller)
    }

    /// Ends what was begun; the request is at its end.
    func end() {
        let wasSpeaking = isSpeaking.withLock { isSpeaking in
            defer { isSpeaking = false }
            return isSpeaking
        }
        if wasSpeaking { control.end(caller) }
    }

    /// Tells the client what is left to it.
    func add(to fields: inout HTTPFields) {
        for quota in control.quotas(of: caller) { quota.add(to: &fields) }
    }
}
