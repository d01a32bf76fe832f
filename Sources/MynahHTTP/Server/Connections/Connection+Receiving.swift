import Glibc

extension Connection {
    /// Whether somebody is there for what comes.
    var wantsBytes: Bool {
        switch phase {
        case .proxy, .head, .lingering: true
        case .answering: reader != nil && call?.body.isWhole == false
        case .webSocket: webSocket?.inbox == nil
        case .ending, .closed: false
        }
    }

    /// Has the loop tell of bytes again where that was given up.
    func readOn() {
        if wantsBytes { tell(interest.union(.readable)) }
    }

    /// Reads what is there, at most a buffer of it.
    func receive() {
        let count = recv(descriptor, loop.buffer.baseAddress, loop.buffer.count, 0)
        if count > 0 {
            loop.tally.received.count(count)
            take(UnsafeRawBufferPointer(rebasing: loop.buffer[..<count]))
        } else if count == 0 {
            endOfInput()
        } else if errno != EAGAIN, errno != EINTR {
            close()
        }
    }

    private func endOfInput() {
        isHalfClosed = true
        tell(interest.subtracting([.readable, .halfClosed]))
        if case .head = phase, !output.isEmpty { return end(lingers: false) }
        close()
    }

    private func take(_ bytes: UnsafeRawBufferPointer) {
        guard pending.isEmpty else {
            pending.append(bytes)
            return takePending()
        }
        let used = use(bytes)
        if used < bytes.count, !isClosed { pending.append(bytes[used...]) }
    }

    /// Looks at what came before, now that somebody may be there for it.
    func takePending() {
        guard !pending.isEmpty else { return }
        let bytes = pending
        let used = bytes.reach { use($0) }
        // Whoever gave the connection up has thrown the rest away.
        pending.drop(min(used, pending.count))
    }

    /// Uses bytes as the phase wants; the number that was used.
    private func use(_ bytes: UnsafeRawBufferPointer) -> Int {
        var used = 0
        do throws(ServerError) {
            while used < bytes.count {
                let count = try useSome(UnsafeRawBufferPointer(rebasing: bytes[used...]))
                if count == 0 { return used }
                used += count
            }
        } catch {
            refuse(error)
            return bytes.count
        }
        return used
    }

    private func useSome(_ bytes: UnsafeRawBufferPointer) throws(ServerError) -> Int {
        switch phase {
        case .proxy: return try useProxyHeader(bytes)
        case .head: return try useHead(bytes)
        case .answering: return reader == nil ? 0 : useBody(bytes)
        case .webSocket: return useFrames(bytes)
        case .lingering: return bytes.count
        case .ending, .closed: return 0
        }
    }

    private func useProxyHeader(_ bytes: UnsafeRawBufferPointer) throws(ServerError) -> Int {
        guard let header = try ProxyHeader.read(Array(bytes)) else { return 0 }
        if let client = header.client { peer = client }
        phase = .head
        clock.waiting = .beginning(since: loop.now)
        settle()
        return header.size
    }

    private func useHead(_ bytes: UnsafeRawBufferPointer) throws(ServerError) -> Int {
        if case .head = clock.waiting {} else { clock.waiting = .head(since: loop.now) }
        guard let end = try scan.end(in: bytes) else { return 0 }
        let head = try RequestHead(UnsafeRawBufferPointer(rebasing: bytes[..<end]), limits: server.limits)
        try begin(head)
        return end
    }

    private func useBody(_ bytes: UnsafeRawBufferPointer) -> Int {
        guard let call, !call.body.isWhole else { return 0 }
        do throws(ServerError) {
            let before = call.body.count
            let used = try call.body.read(bytes, into: &call.bytes)
            clock.bodyCame(call.body.count - before, at: loop.now)
            if call.body.isWhole { clock.requestEnd = loop.now }
            if call.bytes.isEmpty, !call.body.isWhole {
                // Nothing but a chunk's frame came.
                clock.waiting = .body(since: loop.now)
            } else {
                wakeReader(.success(()))
            }
            return used
        } catch {
            failBody(error)
            return bytes.count
        }
    }

    func wakeReader(_ result: Result<Void, ServerError>) {
        reader?.fire(result)
        reader = nil
    }

    /// No more of the body will come.
    func failBody(_ error: ServerError) {
        call?.failure = error
        call?.answer.close()
        clock.waiting = .nothing
        wakeReader(.failure(error))
    }
}
