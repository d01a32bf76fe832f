import MynahHTTP
import MynahServing
import MynahSynthesis
import MynahThreads

/// Takes every request: checks who asks, finds the route, and says what went wrong.
struct FrontDoor: HTTPHandler {
    private let opened: House
    private let settings: Guarded<ServeSettings>
    private let table: RouteTable

    init(house: House, settings: Guarded<ServeSettings>, table: RouteTable) {
        (opened, self.settings, self.table) = (house, settings, table)
    }

    func answer(_ call: HTTPCall) async throws {
        // What is allowed may change; a request goes to its end with what it began with.
        var house = opened
        house.settings = settings.withLock { $0 }
        try await answer(call, in: house)
    }

    private func answer(_ call: HTTPCall, in house: House) async throws {
        let (trace, recorded) = Self.trace(of: call.request, in: house)
        let origin = OriginRule(house.settings, call.request)
        let record = VisitRecord(
            requestID: trace.requestID,
            trace: recorded,
            traceID: trace.isTold ? trace.traceID : nil
        )
        await call.note(record)
        var leave: Admission?
        do {
            try house.access.checkAddress(call.request.peer)
            try origin.checkHost()
            if call.request.method == "OPTIONS" {
                let preflight = try origin.preflight(table.methods(of: call.request))
                return try await call.answer(preflight)
            }
            try origin.checkOrigin()
            let (route, places) = try table.route(for: call.request)
            record.routed(to: route)
            var visit = Visit(call, in: house, places: places, trace: trace, openTo: origin)
            visit.record = record
            try await visit.enter(route)
            leave = visit.admission
            defer { leave?.end() }
            try await route.answer(visit)
        } catch let error as ServerError where error.code != .refused {
            throw error
        } catch {
            var error = APIError(describing: error)
            error.tellsDetail = ElevenPaths.include(call.request)
            leave?.add(to: &error.fields)
            record.failed(error.code)
            try await refuse(call, error, trace, origin)
        }
    }

    /// What names a request, and the trace that is recorded of it, if one is.
    private static func trace(of request: ServerRequest, in house: House) -> (TraceContext, TraceContext?) {
        var trace = TraceContext(naming: request)
        guard let traces = house.traces, traces.settings.records(trace) else { return (trace, nil) }
        trace.isTold = true
        return (trace, trace)
    }

    /// Tells the client what is wrong; where its answer has begun, the connection is cut instead.
    private func refuse(
        _ call: HTTPCall,
        _ error: APIError,
        _ trace: TraceContext,
        _ origin: OriginRule
    ) async throws {
        var answer = FastAPIError.include(call.request) ? FastAPIError(error).answer : error.answer
        trace.add(to: &answer.fields)
        origin.add(to: &answer.fields)
        do throws(ServerError) {
            try await call.answer(answer)
        } catch {
            throw error
        }
    }

    func refusal(_ error: ServerError) -> ServerAnswer {
        var answer = APIError(describing: error).answer
        for field in error.fields.all { answer.fields.append(field.name, field.value) }
        answer.fields.append("X-Content-Type-Options", "nosniff")
        return answer
    }
}

extension APIError {
    /// What a client is told of any failure; of one that nobody foresaw, that it was not its fault.
    init(describing error: any Error) {
        switch error {
        case let error as APIError: self = error
        case let error as SynthesisError: self.init(error)
        case let error as ServiceRefusal: self.init(error)
        case let error as ServerError: self.init(error.status, "http_" + String(error.status.rawValue), error.message)
        case is CancellationError: self.init(.unavailable, "cancelled", "The request was cancelled.")
        default: self.init(.internalError, "internal_error", "The server failed in a way that nobody foresaw.")
        }
    }
}
