extension Connection {
    /// A request came: its handler begins.
    func begin(_ head: RequestHead) throws(ServerError) {
        var began = loop.now
        if case .head(let since) = clock.waiting { began = since }
        clock.waiting = .nothing
        clock.requestEnd = loop.now
        clock.beginBody()
        let call = try ActiveCall(head, from: peer, began: began, server)
        self.call = call
        number += 1
        phase = .answering
        isHandling = true
        loop.tally.requests.count(1)
        loop.tally.active.count(1)
        let handed = HTTPCall(call.request, number: number, on: self)
        // Nobody awaits this task: it ends with its connection, which cancels it, and tells `handlerEnded`.
        task = Task(executorPreference: loop) { await self.run(handed) }
    }

    private func run(_ call: HTTPCall) async {
        do {
            try await server.handler.answer(call)
            handlerEnded(nil)
        } catch {
            handlerEnded(error)
        }
    }

    private func handlerEnded(_ error: (any Error)?) {
        isHandling = false
        task = nil
        loop.tally.active.count(-1)
        guard let call else { return }
        switch phase {
        case .closed: finish(call, call.answer.isDone && webSocket == nil ? .answered : .disconnected)
        case .webSocket, .ending, .lingering:
            if webSocket != nil { beginClose(error == nil ? .normal : .internalError, "") }
            finish(call, .answered)
        default:
            if call.answer.isWaiting { answerInstead(call, error) }
            if isClosed { return finish(call, .disconnected) }
            guard call.answer.isDone else {
                // Where the connection's end is the body's, only a reset shows that something is missing.
                close(resetting: !call.answer.showsEnd)
                return finish(call, .cut)
            }
            finish(call, .answered)
            next(after: call)
        }
        if !isClosed { arm() }
    }

    /// Answers for a handler that threw, or did not answer.
    private func answerInstead(_ call: ActiveCall, _ error: (any Error)?) {
        let known = error as? ServerError ?? ServerError(.failed, "The server failed to answer.")
        settleBody(call)
        do throws(ServerError) {
            queue(try call.answer.whole(server.handler.refusal(known), stamp), for: call)
        } catch {
            close()
        }
    }

    private func finish(_ call: ActiveCall, _ end: FinishedCall.End) {
        self.call = nil
        server.settings.observer?(
            FinishedCall(
                request: call.request,
                peer: call.request.peer,
                status: call.answer.status,
                sent: call.sent,
                duration: EventLoop.clock() - call.began,
                end: end,
                note: call.note
            )
        )
    }

    /// Waits for the next request, or ends.
    private func next(after call: ActiveCall) {
        guard call.answer.keepsAlive, call.body.isWhole else {
            // A client that counts on the connection may be sending its next request.
            return end(lingers: call.isToStay || !call.body.isWhole || !pending.isEmpty)
        }
        phase = .head
        scan = HeadScan(limit: server.limits.head)
        clock.waiting = .request(since: loop.now)
        takePending()
        guard case .head = phase else { return }
        if loop.isDraining, pending.isEmpty { return end(lingers: false) }
        readOn()
    }

    /// Answers a request that no handler sees, and ends.
    func refuse(_ error: ServerError) {
        let answer = server.handler.refusal(error)
        var head = AnswerHead(answer.status, answer.fields, stamp)
        head.append("Content-Length", "\(answer.body.count)")
        head.append("Connection", "close")
        let bytes = head.bytes + answer.body
        output.append(bytes)
        loop.tally.sent.count(bytes.count)
        let began = clock.waiting
        end(lingers: true)
        server.settings.observer?(
            FinishedCall(
                request: nil,
                peer: peer,
                status: answer.status,
                sent: bytes.count,
                duration: began.since.map { loop.now - $0 } ?? .zero,
                end: .refused,
                note: nil
            )
        )
    }

    /// Takes what came of a body that nobody asked for; where that is not all, the connection ends with the answer.
    func settleBody(_ call: ActiveCall) {
        if loop.isDraining { call.answer.close() }
        guard !call.body.isWhole else { return }
        if !call.expectsContinue, call.failure == nil {
            var rest: [UInt8] = []
            let used = pending.reach { bytes -> Int in
                do throws(ServerError) { return try call.body.read(bytes, into: &rest) } catch { return bytes.count }
            }
            pending.drop(used)
        }
        if !call.body.isWhole { call.answer.close() }
    }

    /// What stands in every answer.
    var stamp: AnswerStamp { AnswerStamp(date: loop.date, name: server.settings.name) }
}

extension ConnectionClock.Waiting {
    /// Since when, where something came already.
    var since: Duration? { if case .head(let since) = self { since } else { nil } }
}
