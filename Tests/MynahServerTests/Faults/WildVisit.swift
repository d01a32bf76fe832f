import MynahHTTP
import MynahTesting

/// What one client does to a server: what it sends, and how it leaves.
struct WildVisit {
    /// How a client ends.
    enum Leaving {
        /// It says that it has said all, and reads to the end.
        case politely
        /// It reads to the end, which the server makes.
        case last
        /// It reads a little, and is gone.
        case early
        /// It is gone as soon as it has sent everything.
        case atOnce
    }

    let bytes: [UInt8]
    let leaving: Leaving
    /// Where what is sent is torn in two.
    let tear: Int
    /// How long an answer may take.
    private static let patience = Duration.seconds(100)

    /// The visit of a number, which is the same each time; through a proxy that says who comes where `isProxied`.
    init(_ number: Int, _ requests: WildRequests, isProxied: Bool) {
        var random = SeededRandom(seed: UInt64(10_000 + number))
        var request = requests.request(using: &random)
        let isSocket = request.fields.contains("Upgrade: websocket")
        let frames = isSocket ? WildMessages.frames(using: &random) : (bytes: [], endsWell: false)
        request.staysOpen = isSocket || Int.random(in: 0..<8, using: &random) == 0
        var bytes = request.bytes
        if request.staysOpen, !isSocket { bytes += requests.request(using: &random).bytes }
        if Int.random(in: 0..<4, using: &random) == 0 {
            bytes = random.mutation(of: bytes, marks: Array("\r\n\0:;,0 \t%?&=\"{}[]".utf8))
        }
        if isProxied { bytes = Self.proxyHeader(using: &random) + bytes }
        self.bytes = bytes + frames.bytes
        let chance = Int.random(in: 0..<10, using: &random)
        leaving = chance == 0 ? .early : chance == 1 ? .atOnce : frames.endsWell ? .last : .politely
        tear = Int.random(in: 0...self.bytes.count, using: &random)
    }

    private static func proxyHeader(using random: inout SeededRandom) -> [UInt8] {
        let plain = Array("PROXY TCP4 192.0.2.\(Int.random(in: 1...200, using: &random)) 192.0.2.250 1234 80\r\n".utf8)
        let binary: [UInt8] =
            [0x0D, 0x0A, 0x0D, 0x0A, 0x00, 0x0D, 0x0A, 0x51, 0x55, 0x49, 0x54, 0x0A, 0x21, 0x11, 0, 12]
            + [192, 0, 2, 7, 192, 0, 2, 250, 4, 210, 0, 80]
        let header = Bool.random(using: &random) ? plain : binary
        return Int.random(in: 0..<4, using: &random) == 0
            ? random.mutation(of: header, marks: Array("\r\n 0".utf8)) : header
    }

    /// Pays the visit; what was wrong with the answer, `nil` where nothing was.
    func pay(to address: BoundAddress) -> String? {
        let client = RawClient(address)
        client.setTimeout(Self.patience)
        defer { client.close() }
        let begun = ContinuousClock.now
        client.send(Array(bytes[..<tear]))
        client.send(Array(bytes[tear...]))
        switch leaving {
        case .atOnce:
            client.reset()
            return nil
        case .early:
            // Of a request that is not whole, nothing would come.
            client.setTimeout(.milliseconds(50))
            _ = client.read(200)
            return nil
        case .politely: client.halfClose()
        case .last: break
        }
        let answer = answer(client, begun)
        guard begun.duration(to: .now) < Self.patience else { return "no end after \(Self.patience)" }
        return AnswerCheck.fault(in: answer, mayBeHeads: bytes.firstRange(of: Array("HEAD ".utf8)) != nil)
    }

    /// All that is answered. Where a WebSocket was not opened, the server waits for more, which does not come.
    private func answer(_ client: RawClient, _ begun: ContinuousClock.Instant) -> [UInt8] {
        var answer: [UInt8] = []
        var isOpen = leaving == .last
        while let piece = client.read(), !piece.isEmpty, begun.duration(to: .now) < Self.patience {
            answer += piece
            if isOpen, !answer.starts(with: Array("HTTP/1.1 101".utf8)) {
                client.halfClose()
                isOpen = false
            }
        }
        return answer
    }
}
