import Glibc

/// An HTTP server on this machine that answers as a test wants: wrongly, slowly, endlessly.
///
/// One thread does everything and owns everything, until `stop` waits for it and takes what it noted.
package final class LoopbackServer {
    /// What somebody asked.
    package struct Request: Hashable, Sendable {
        package init(method: String, target: String, fields: [String: String]) {
            self.method = method
            self.target = target
            self.fields = fields
        }

        /// `GET`.
        package let method: String
        /// The path and what follows it, or a whole address where somebody takes the server for a proxy.
        package let target: String
        /// The fields, their names in small letters.
        package let fields: [String: String]
    }

    /// A part of an answer. After the last the connection is closed.
    package enum Action: Sendable {
        /// Send these bytes.
        case send([UInt8])
        /// Send these bytes again and again, as long as somebody takes them.
        case sendForever([UInt8])
        /// Send nothing more and wait for the other side to go away.
        case hang
    }

    /// What to answer to a request, given those before it.
    package typealias Answer = @Sendable (_ request: Request, _ earlier: [Request]) -> [Action]

    /// The port that it listens at.
    package let port: UInt16
    private let loop: LoopbackLoop
    private let bell: Int32
    private var thread = pthread_t()
    private var isStopped = false

    /// Starts a server.
    package init(_ answer: @escaping Answer) {
        var ends: [Int32] = [-1, -1]
        precondition(pipe(&ends) == 0, "a test needs descriptors")
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let listener = LoopbackLoop.listen()
        port = LoopbackLoop.port(of: listener)
        bell = ends[1]
        loop = LoopbackLoop(listener: listener, bell: ends[0], answer: answer)
        let context = Unmanaged.passRetained(loop).toOpaque()
        let status = pthread_create(
            &thread,
            nil,
            { context in
                guard let context else { return nil }
                Unmanaged<LoopbackLoop>.fromOpaque(context).takeRetainedValue().run()
                return nil
            },
            context
        )
        precondition(status == 0, "a test needs threads")
    }

    deinit { stop() }

    /// The address of a path at this server; `host` may be another name of this machine.
    package func address(_ path: String = "", host: String = "127.0.0.1") -> String { "http://\(host):\(port)\(path)" }

    /// Stops it and answers with all that was asked, in order.
    @discardableResult
    package func stop() -> [Request] {
        if !isStopped {
            isStopped = true
            // A byte and not only the end of the pipe: a child of another test may have inherited the pipe.
            write(bell, "x", 1)
            close(bell)
            pthread_join(thread, nil)
        }
        return loop.log
    }
}

extension LoopbackServer.Action {
    /// A whole answer.
    package static func answer(
        _ status: Int,
        _ fields: [(String, String)] = [],
        _ body: [UInt8] = []
    ) -> LoopbackServer.Action {
        let isToldElsewhere = fields.contains { ["content-length", "transfer-encoding"].contains($0.0.lowercased()) }
        let length = isToldElsewhere ? [] : [("Content-Length", "\(body.count)")]
        let lines = (fields + length + [("Connection", "close")]).map { "\($0.0): \($0.1)\r\n" }.joined()
        return .send(Array("HTTP/1.1 \(status) Test\r\n\(lines)\r\n".utf8) + body)
    }
}

/// The thread's own state.
private final class LoopbackLoop {
    private struct Connection {
        let descriptor: Int32
        var received: [UInt8] = []
        var actions: [LoopbackServer.Action]?
        var unsent: ArraySlice<UInt8> = []
        var isClosed = false
    }

    private(set) var log: [LoopbackServer.Request] = []
    private let listener: Int32
    private let bell: Int32
    private let answer: LoopbackServer.Answer
    private var connections: [Connection] = []

    init(listener: Int32, bell: Int32, answer: @escaping LoopbackServer.Answer) {
        self.listener = listener
        self.bell = bell
        self.answer = answer
    }

    func run() {
        while true {
            var polls = [
                pollfd(fd: bell, events: Int16(POLLIN), revents: 0),
                pollfd(fd: listener, events: Int16(POLLIN), revents: 0),
            ]
            polls += connections.map {
                pollfd(fd: $0.descriptor, events: Int16(POLLIN) | (wantsToSend($0) ? Int16(POLLOUT) : 0), revents: 0)
            }
            poll(&polls, nfds_t(polls.count), -1)
            if polls[0].revents != 0 { break }
            for (index, question) in polls.dropFirst(2).enumerated() where question.revents != 0 {
                serve(index, question.revents)
            }
            connections.removeAll(where: \.isClosed)
            if polls[1].revents != 0 { accept() }
        }
        for connection in connections { close(connection.descriptor) }
        close(listener)
        close(bell)
    }

    private func wantsToSend(_ connection: Connection) -> Bool {
        if !connection.unsent.isEmpty { return true }
        guard let actions = connection.actions else { return false }
        if case .hang = actions.first { return false }
        return true
    }

    private func accept() {
        let descriptor = Glibc.accept(listener, nil, nil)
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
        if descriptor >= 0 { connections.append(Connection(descriptor: descriptor)) }
    }

    private func serve(_ index: Int, _ events: Int16) {
        if events & Int16(POLLIN | POLLHUP | POLLERR) != 0, !receive(index) { return finish(index) }
        if connections[index].actions != nil, !connections[index].isClosed, wantsToSend(connections[index]),
            !send(index)
        {
            finish(index)
        }
    }

    private func receive(_ index: Int) -> Bool {
        var piece = [UInt8](repeating: 0, count: 4_096)
        let count = read(connections[index].descriptor, &piece, piece.count)
        if count < 0, errno == EAGAIN { return true }
        guard count > 0 else { return false }
        guard connections[index].actions == nil else { return true }
        connections[index].received += piece.prefix(count)
        let text = String(decoding: connections[index].received, as: UTF8.self)
        guard text.hasSuffix("\r\n\r\n") else { return true }
        let request = LoopbackServer.Request(text)
        connections[index].actions = answer(request, log)
        log.append(request)
        return true
    }

    /// Sends what can be sent; `false` at the end.
    private func send(_ index: Int) -> Bool {
        if connections[index].unsent.isEmpty {
            switch connections[index].actions?.first {
            case .send(let bytes):
                connections[index].unsent = bytes[...]
                connections[index].actions?.removeFirst()
            case .sendForever(let bytes): connections[index].unsent = bytes[...]
            case .hang: return true
            case nil: return false
            }
        }
        let rest = connections[index].unsent
        let count = rest.withUnsafeBytes {
            Glibc.send(connections[index].descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
        if count < 0 { return errno == EAGAIN }
        connections[index].unsent = rest.dropFirst(count)
        return true
    }

    private func finish(_ index: Int) {
        close(connections[index].descriptor)
        connections[index].isClosed = true
    }

    static func listen() -> Int32 {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let status = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        precondition(status == 0 && Glibc.listen(descriptor, 64) == 0, "a test needs a port")
        return descriptor
    }

    static func port(of descriptor: Int32) -> UInt16 {
        var address = sockaddr_in()
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        _ = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &size) }
        }
        return UInt16(bigEndian: address.sin_port)
    }
}

extension LoopbackServer.Request {
    fileprivate init(_ text: String) {
        let lines = text.split(separator: "\r\n").map(String.init)
        let words = (lines.first ?? "").split(separator: " ").map(String.init)
        var fields: [String: String] = [:]
        for line in lines.dropFirst() {
            guard let colon = line.firstIndex(of: ":") else { continue }
            fields[line[..<colon].lowercased()] = String(line[line.index(after: colon)...].drop { $0 == " " })
        }
        self.init(method: words.first ?? "", target: words.count > 1 ? words[1] : "", fields: fields)
    }
}
