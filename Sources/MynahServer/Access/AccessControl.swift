import MynahHTTP
import MynahServing
import MynahThreads

/// Decides who is let in and how much they may have.
///
/// What it goes by is looked up once for each request, so that keys can be read anew while streams go on.
final class AccessControl: Sendable {
    private struct State {
        var policy: AccessPolicy
        var ledger = RateLedger()
    }

    private let state: Guarded<State>
    private let clock: AccessClock
    private let report: @Sendable (AccessEvent) -> Void

    init(
        _ policy: AccessPolicy,
        clock: AccessClock = .system,
        report: @escaping @Sendable (AccessEvent) -> Void = { _ in }
    ) {
        state = Guarded(State(policy: policy))
        self.clock = clock
        self.report = report
    }

    /// Goes by other keys and limits from now on. Those who were let in before stay.
    ///
    /// Where there are neither keys nor tokens any more, those from before hold: a file that is gone must not let everybody in. Whether it
    /// is so.
    func adopt(_ policy: AccessPolicy) -> Bool {
        let (keepsKeys, count) = state.withLock { state -> (Bool, Int) in
            var policy = policy
            policy.tokens?.takeDistantKeys(of: state.policy.tokens)
            let keepsKeys = policy.keepKeys(of: state.policy)
            state.policy = policy
            return (keepsKeys, policy.ring?.keys.count ?? 0)
        }
        report(keepsKeys ? .kept(keys: count) : .reloaded(keys: count))
        return keepsKeys
    }

    /// Throws 403 for whoever comes from where nobody may.
    func checkAddress(_ peer: PeerAddress) throws(APIError) {
        do throws(AccessRefusal) { try desk.checkAddress(peer) } catch { throw APIError(error) }
    }

    /// Fetches the key that a token names, where keys are another server's and this one is not here; waits for nobody otherwise.
    func prepare(for credential: Credential) async {
        guard let distant = state.withLock({ $0.policy.tokens?.distant }),
            case .secret(let secret) = credential,
            TokenText.isToken(secret), let token = TokenText(secret)
        else { return }
        await distant.prepare(for: token.keyName)
    }

    /// Lets a request in by what it shows, or throws why not: 401, 403 or 429.
    func admit(
        _ request: ServerRequest,
        showing credential: Credential,
        for need: AccessNeed
    ) throws(APIError) -> Admission {
        let caller = try known(request, credential, need)
        guard need != .nothing else { return Admission(caller, by: self) }
        return try counted(caller)
    }

    /// The key that whoever shows nothing yet may show later; `nil` where nobody is known by one.
    func lateKey(for need: AccessNeed) -> LateKey? { desk.lateKey(for: need) }

    /// Lets a request in for nothing but to show a key, counting it for its address, or throws why not: 403 or 429.
    func admitStranger(_ request: ServerRequest) throws(APIError) -> Admission {
        let stranger: Caller
        do throws(AccessRefusal) { stranger = try desk.stranger(request) } catch { throw APIError(error) }
        try wait { ledger, now throws(RateLedger.Refusal) in try ledger.checkFailures(of: stranger.party, at: now) }
        return try counted(stranger)
    }

    /// What is gone by at the moment.
    private var desk: AccessDesk { AccessDesk(policy: state.withLock { $0.policy }, date: clock.date()) }

    /// Writes down a request; where it is one too many, the client is told what is left all the same.
    private func counted(_ caller: Caller) throws(APIError) -> Admission {
        let admission = Admission(caller, by: self)
        do throws(APIError) {
            try wait { ledger, now throws(RateLedger.Refusal) in try ledger.request(caller, at: now) }
        } catch {
            var error = error
            admission.add(to: &error.fields)
            throw error
        }
        return admission
    }

    private func known(
        _ request: ServerRequest,
        _ credential: Credential,
        _ need: AccessNeed
    ) throws(APIError) -> Caller {
        do throws(AccessRefusal) {
            return try desk.caller(request, showing: credential, for: need)
        } catch {
            if error.isFailure {
                let party = Caller(anonymous: request.peer, scopes: [], limits: AccessLimits()).party
                try wait { ledger, now throws(RateLedger.Refusal) in try ledger.failure(from: party, at: now) }
            }
            report(
                .refused(code: error.code, key: error.key, peer: request.peer.description, path: request.path)
            )
            throw APIError(error)
        }
    }

    /// Throws 401 where somebody's key has expired or was revoked since they were let in.
    func recheck(_ caller: Caller) throws(APIError) {
        do throws(AccessRefusal) { try desk.recheck(caller) } catch { throw APIError(error) }
    }

    /// Speech begins for somebody.
    func begin(_ caller: Caller) throws(APIError) {
        try wait { ledger, _ throws(RateLedger.Refusal) in try ledger.begin(caller) }
    }

    /// Somebody's text is to be spoken.
    func text(of count: Int, _ caller: Caller) throws(APIError) {
        try wait { ledger, now throws(RateLedger.Refusal) in try ledger.text(of: count, caller, at: now) }
    }

    /// Speech has ended for somebody.
    func end(_ caller: Caller) { state.withLock { $0.ledger.end(caller) } }

    /// What is left to somebody.
    func quotas(of caller: Caller) -> [Quota] { state.withLock { $0.ledger.quotas(of: caller, at: clock.now()) } }

    private func wait(
        _ body: (inout RateLedger, Double) throws(RateLedger.Refusal) -> Void
    ) throws(APIError) {
        do throws(RateLedger.Refusal) {
            try state.withLock { state throws(RateLedger.Refusal) in try body(&state.ledger, clock.now()) }
        } catch {
            throw APIError(error)
        }
    }
}
