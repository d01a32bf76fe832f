import Glibc

/// One who asks for speech at a moment that was fixed before, and listens.
struct Listener {
    /// How it ended.
    enum End { case heard, left, failed }

    /// When it was to ask; delays count from there, however late the generator itself is.
    let moment: Double
    /// What it wants to hear.
    let text: String
    /// How many seconds of sound it takes before it leaves; `nil` where it hears all.
    let patience: Double?
    private(set) var descriptor: Int32 = -1
    private(set) var end: End?
    /// Seconds from its moment to its first sound.
    private(set) var delay: Double?
    private(set) var playback = Playback()
    private var answer = AnswerReading()

    init(moment: Double, text: String, patience: Double?) {
        self.moment = moment
        self.text = text
        self.patience = patience
    }

    /// The seconds of sound that came.
    var sound: Double { Double(answer.size) / 48_000 }

    /// Asks.
    mutating func begin(at port: UInt16, voice: String) {
        let body = "{\"model\":\"tts-1\",\"voice\":\"\(voice)\",\"response_format\":\"pcm\",\"input\":\"\(text)\"}"
        let head =
            "POST /v1/audio/speech HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: "
            + "\(body.utf8.count)\r\n\r\n"
        descriptor = Connecting.open(to: port) ?? -1
        if descriptor < 0 || !Connecting.send(Array((head + body).utf8), to: descriptor) { finish(.failed) }
    }

    /// Takes what has come.
    mutating func read(into room: UnsafeMutableRawBufferPointer) {
        let count = recv(descriptor, room.baseAddress, room.count, 0)
        if count < 0, errno == EAGAIN || errno == EINTR { return }
        let now = Connecting.now()
        let before = answer.size
        answer.take(UnsafeRawBufferPointer(rebasing: room[..<max(0, count)]))
        if answer.size > before {
            if delay == nil { delay = now - moment }
            playback.receive(Double(answer.size - before) / 48_000, at: now)
        }
        if answer.isDone { return finish(.heard) }
        if answer.isBroken || count <= 0 { return finish(.failed) }
        if let patience, sound > patience { finish(.left) }
    }

    /// Gives up on it.
    mutating func abandon() { finish(.failed) }

    private mutating func finish(_ end: End) {
        if descriptor >= 0 { close(descriptor) }
        descriptor = -1
        self.end = end
    }
}
