import Glibc

/// Small requests over connections that stay, each asking again as soon as it is answered.
struct HealthStorm {
    private static let request = Array("GET /livez HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".utf8)
    /// Answers a second.
    private(set) var rate = 0.0
    /// The seconds that each took.
    private(set) var delays = Sample()

    private var descriptors: [Int32] = []
    private var asked: [Double] = []

    /// Asks over `count` connections for `seconds`.
    init(of count: Int, for seconds: Double, at port: UInt16) throws(Child.Failure) {
        defer { descriptors.forEach { close($0) } }
        for _ in 0..<count {
            guard let descriptor = Connecting.open(to: port), Connecting.send(Self.request, to: descriptor) else {
                throw Child.Failure(description: "the server takes no connection")
            }
            descriptors.append(descriptor)
            asked.append(Connecting.now())
        }
        try run(until: Connecting.now() + seconds)
        rate = Double(delays.count) / seconds
    }

    private mutating func run(until end: Double) throws(Child.Failure) {
        var questions = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        var room = [UInt8](repeating: 0, count: 4096)
        while Connecting.now() < end {
            guard poll(&questions, nfds_t(questions.count), 1_000) > 0 else { continue }
            for index in questions.indices where questions[index].revents != 0 {
                guard recv(descriptors[index], &room, room.count, 0) > 12, room[9] == UInt8(ascii: "2") else {
                    throw Child.Failure(description: "the server does not answer /livez")
                }
                let now = Connecting.now()
                delays.add(now - asked[index])
                asked[index] = now
                _ = Connecting.send(Self.request, to: descriptors[index])
            }
        }
    }
}
