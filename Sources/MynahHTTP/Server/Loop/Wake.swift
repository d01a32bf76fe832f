import MynahThreads

/// Something that one task waits for, once. Whatever comes first wakes it: the event, or the task's cancellation.
final class Wake: Sendable {
    private enum State {
        case idle
        case waiting(CheckedContinuation<Result<Void, ServerError>, Never>)
        case over(Result<Void, ServerError>)
    }

    private let state = Guarded(State.idle)

    /// Waits. Throws what it is woken with, or `.cancelled`.
    func wait() async throws(ServerError) {
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { arm($0) }
        } onCancel: {
            fire(.failure(.cancelled))
        }
        try result.get()
    }

    /// Wakes whoever waits or will wait; only the first time counts.
    func fire(_ result: Result<Void, ServerError>) {
        let waiting = state.withLock { state -> CheckedContinuation<Result<Void, ServerError>, Never>? in
            switch state {
            case .idle: state = .over(result)
            case .waiting(let continuation):
                state = .over(result)
                return continuation
            case .over: break
            }
            return nil
        }
        waiting?.resume(returning: result)
    }

    private func arm(_ continuation: CheckedContinuation<Result<Void, ServerError>, Never>) {
        let over = state.withLock { state -> Result<Void, ServerError>? in
            if case .over(let result) = state { return result }
            state = .waiting(continuation)
            return nil
        }
        if let over { continuation.resume(returning: over) }
    }
}
