import MynahHTTP

extension Visit {
    /// Lets whoever asks in at a route, or throws why not: 401, 403 or 429.
    ///
    /// Where the route takes keys in the first message of a WebSocket, a request that shows nothing is let in to bring that message. On a
    /// server that needs keys it may do nothing else: what it has until then lets nobody speak.
    mutating func enter(_ route: Route) async throws(APIError) {
        let need = AccessNeed(route.method.rawValue, route.path.text)
        let credential = Credential(request)
        if route.keyPlace == .firstMessage, call.wantsWebSocket, credential == Credential.none {
            lateKey = house.access.lateKey(for: need)
        }
        if let lateKey, lateKey.isRequired {
            admission = try house.access.admitStranger(request)
        } else {
            try await admit(showing: credential, for: need)
        }
    }

    /// Lets whoever asks in by what they show, be it in the request or behind it, or throws why not: 401, 403 or 429.
    mutating func admit(showing credential: Credential, for need: AccessNeed) async throws(APIError) {
        await house.access.prepare(for: credential)
        let admission = try house.access.admit(request, showing: credential, for: need)
        self.admission = admission
        record?.admitted(admission.caller)
    }
}
