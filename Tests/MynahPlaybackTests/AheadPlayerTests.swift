import MynahThreads
import Testing

@testable import MynahPlayback

struct AheadPlayerTests {
    @Test func `takes what fits while nothing is heard yet, and plays it in order`() throws {
        let device = Device(isOpen: false)
        let player = try AheadPlayer(capacity: 5, open: { _ in device })
        // The device takes no sample before it is let to: all of these wait.
        try player.play([1, 2, 3])
        try player.play([4, 5])
        device.letThrough()
        for sample in 6..<100 { try player.play([Float(sample)]) }
        try player.finish()
        #expect(device.heard == (1..<100).map(Float.init))
        #expect(device.isFinished)
    }

    @Test func `holds no more than it has room for and the piece that exceeds that`() throws {
        let device = Device(isOpen: false)
        let player = try AheadPlayer(capacity: 10, open: { _ in device })
        let taken = Guarded(0)
        DetachedThread.start {
            for _ in 0..<8 {
                try? player.play([0, 0, 0, 0])
                taken.withLock { $0 += 1 }
                taken.wake()
            }
        }
        // One piece is with the device, three wait: the fifth has no room, until the device has taken one more.
        _ = taken.wait { $0 >= 4 ? true : nil }
        #expect(taken.withLock { $0 } == 4)
        device.letThrough()
        _ = taken.wait { $0 == 8 ? true : nil }
    }

    @Test func `passes on why it cannot be opened`() {
        let error = #expect(throws: PlaybackError.self) {
            try AheadPlayer(capacity: 1) { _ throws(PlaybackError) in throw Self.failure }
        }
        #expect(error == Self.failure)
    }

    @Test func `passes on why the device stopped, to those who play and those who wait`() throws {
        let player = try AheadPlayer(capacity: 1) { _ in Device(failure: Self.failure) }
        let error = #expect(throws: PlaybackError.self) { while true { try player.play([1, 2]) } }
        #expect(error == Self.failure)
        #expect(throws: Self.failure) { try player.finish() }
    }

    @Test func `falls silent when it is let go`() throws {
        let device = Device()
        var player: AheadPlayer? = try AheadPlayer(capacity: 1_000) { isLetGo in
            device.ask(isLetGo)
            return device
        }
        try player?.play([1, 2, 3])
        player = nil
        #expect(device.isToldToStop)
        #expect(!device.isFinished)
    }

    private static let failure = PlaybackError(.deviceFailed, "The audio device does not play.", cause: "It burns.")
}

/// A device that notes what it plays, when it is let to.
private final class Device: SamplePlayer, Sendable {
    private struct Content {
        var isOpen: Bool
        var heard: [Float] = []
        var isFinished = false
        var shallStop: @Sendable () -> Bool = { false }
    }

    private let content: Guarded<Content>
    private let failure: PlaybackError?

    init(isOpen: Bool = true, failure: PlaybackError? = nil) {
        content = Guarded(Content(isOpen: isOpen))
        self.failure = failure
    }

    var heard: [Float] { content.withLock { $0.heard } }
    var isFinished: Bool { content.withLock { $0.isFinished } }

    var isToldToStop: Bool { content.withLock { $0.shallStop }() }

    func ask(_ shallStop: @escaping @Sendable () -> Bool) { content.withLock { $0.shallStop = shallStop } }

    func letThrough() {
        content.withLock { $0.isOpen = true }
        content.wake()
    }

    func play(_ samples: [Float]) throws(PlaybackError) {
        if let failure { throw failure }
        _ = content.wait { $0.isOpen ? true : nil }
        content.withLock { $0.heard += samples }
    }

    func finish() throws(PlaybackError) {
        content.withLock { $0.isFinished = true }
    }
}
