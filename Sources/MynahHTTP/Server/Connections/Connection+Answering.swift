import Glibc

extension Connection {
    /// The request that is being answered. Throws `.disconnected` where that is another, or none any more.
    private func current(_ number: Int) throws(ServerError) -> ActiveCall {
        guard !isClosed, number == self.number, isHandling, let call else { throw .disconnected }
        return call
    }

    func answer(_ number: Int, _ answer: ServerAnswer) async throws(ServerError) {
        let call = try current(number)
        settleBody(call)
        try await send(try call.answer.whole(answer, stamp), for: call)
    }

    func begin(
        _ number: Int,
        _ status: HTTPStatus,
        _ fields: HTTPFields,
        length: Int?
    ) async throws(ServerError) {
        let call = try current(number)
        settleBody(call)
        try await send(try call.answer.begin(status, fields, length: length, stamp), for: call)
    }

    func write(_ number: Int, _ bytes: [UInt8]) async throws(ServerError) {
        let call = try current(number)
        try await send(try call.answer.piece(bytes), for: call)
    }

    func finish(_ number: Int) async throws(ServerError) {
        let call = try current(number)
        try await send(try call.answer.end(), for: call)
    }

    func note(_ number: Int, _ note: any Sendable) {
        if number == self.number { call?.note = note }
    }

    func sent(_ number: Int) -> Int { number == self.number ? call?.sent ?? 0 : 0 }

    func sleep(_ number: Int, for duration: Duration) async throws(ServerError) {
        guard !isClosed, number == self.number else { throw .disconnected }
        let wake = Wake()
        loop.schedule(at: EventLoop.clock() + duration) { wake.fire(.success(())) }
        do throws(ServerError) { try await wake.wait() } catch { throw isClosed ? .disconnected : error }
    }

    // MARK: Bodies

    func body(_ number: Int, limit: Int?) async throws(ServerError) -> [UInt8] {
        let limit = limit ?? server.limits.body
        guard try current(number).request.bodyLength ?? 0 <= limit else { throw BodyReading.tooLarge(limit) }
        var body: [UInt8] = []
        while let piece = try await bodyPiece(number) {
            guard body.count + piece.count <= limit else { throw BodyReading.tooLarge(limit) }
            if body.isEmpty { body = piece } else { body += piece }
        }
        return body
    }

    func bodyPiece(_ number: Int) async throws(ServerError) -> [UInt8]? {
        let call = try current(number)
        while call.bytes.isEmpty, !call.body.isWhole {
            if let failure = call.failure { throw failure }
            guard reader == nil else { throw ServerError(.misused, "The body is being read already.") }
            try await awaitBody(call)
            _ = try current(number)
        }
        defer { call.bytes = [] }
        return call.bytes.isEmpty ? nil : call.bytes
    }

    private func awaitBody(_ call: ActiveCall) async throws(ServerError) {
        if call.expectsContinue, call.answer.isWaiting {
            call.expectsContinue = false
            queue(Array("HTTP/1.1 100 Continue\r\n\r\n".utf8), for: call)
        }
        let wake = Wake()
        reader = wake
        clock.waiting = .body(since: loop.now)
        takePending()
        readOn()
        arm()
        defer { if reader === wake { (reader, clock.waiting) = (nil, .nothing) } }
        try await wake.wait()
    }

    // MARK: Sending

    /// Sends, and waits while too much is unsent.
    private func send(_ bytes: [UInt8], for call: ActiveCall?) async throws(ServerError) {
        queue(bytes, for: call)
        try await awaitRoom()
    }

    /// Waits while too much is unsent.
    func awaitRoom() async throws(ServerError) {
        if isClosed { throw .disconnected }
        guard output.count > server.limits.highWater else { return }
        let wake = Wake()
        writers.append(wake)
        try await wake.wait()
    }

    /// Sends what the kernel takes now, and keeps the rest.
    func queue(_ bytes: [UInt8], for call: ActiveCall?) {
        guard !isClosed, !bytes.isEmpty else { return }
        call?.sent += bytes.count
        loop.tally.sent.count(bytes.count)
        let taken = output.isEmpty ? bytes.withUnsafeBytes { transmit($0) } : 0
        guard !isClosed, taken < bytes.count else { return }
        output.append(bytes[taken...])
        waitForRoom()
    }

    /// Sends more of what is kept.
    func flush() {
        guard !output.isEmpty else { return }
        let taken = output.reach { transmit($0) }
        if isClosed { return }
        output.drop(taken)
        if taken > 0 { clock.took(isMore: !output.isEmpty, at: loop.now) }
        if output.count <= server.limits.highWater {
            for writer in writers { writer.fire(.success(())) }
            writers = []
        }
        if output.isEmpty {
            tell(interest.subtracting(.writable))
            finishEnding()
        } else {
            waitForRoom()
        }
    }

    private func waitForRoom() {
        clock.blocked(at: loop.now)
        tell(interest.union(.writable))
        arm()
    }

    /// Gives bytes to the kernel; the number that it took.
    private func transmit(_ bytes: UnsafeRawBufferPointer) -> Int {
        var taken = 0
        while taken < bytes.count, let start = bytes.baseAddress {
            let count = Glibc.send(descriptor, start + taken, bytes.count - taken, Int32(MSG_NOSIGNAL))
            if count >= 0 {
                taken += count
            } else if errno == EAGAIN {
                return taken
            } else if errno != EINTR {
                close()
                return taken
            }
        }
        return taken
    }
}
