import Glibc
import MynahAudio
import MynahPlayback
import Testing

/// Each test runs in a process of its own: what ALSA reads of its configuration, it reads once.
struct AudioPlayerTests {
    /// The silence behind what is played.
    private static let farewell = [Float](repeating: 0, count: 1_200)

    @Test(.enabled(if: access("/dev/snd", F_OK) != 0, "this machine has an audio device"))
    func `says that there is no device and what to do, and nothing else`() async throws {
        let result = await #expect(processExitsWith: .success, observing: [\.standardErrorContent]) {
            let error = #expect(throws: PlaybackError.self) { try AudioPlayer(rate: .speech) }
            #expect(
                error
                    == PlaybackError(
                        .noDevice,
                        "There is no audio device to play on. Write the speech to a file instead."
                    )
            )
        }
        // ALSA's plug-in for JACK finds the name of the test program too long, and says so past every handler.
        let lines = result?.standardErrorContent.split(separator: UInt8(ascii: "\n")) ?? []
        let said = lines.map { String(decoding: $0, as: UTF8.self) }.filter { !$0.hasPrefix("snd_pcm_jack_open: ") }
        #expect(said == [])
    }

    @Test func `says that there is no device where ALSA is not configured at all`() async {
        await #expect(processExitsWith: .success) {
            setenv("ALSA_CONFIG_PATH", "/dev/null", 1)
            let error = #expect(throws: PlaybackError.self) { try AudioPlayer(rate: .speech) }
            #expect(error?.code == .noDevice)
        }
    }

    @Test func `plays every sample once, in order, whatever the pieces`() async {
        await #expect(processExitsWith: .success) {
            let loopback = try Loopback()
            defer { loopback.remove() }
            let samples = (0..<20_000).map { Float($0 % 1_000) / 1_000 - 0.5 }
            let player = try AudioPlayer(rate: .speech)
            var rest = samples[...]
            for size in [1, 0, 700, 3_000, 2, 9_000, 100_000] {
                try player.play(Array(rest.prefix(size)))
                rest = rest.dropFirst(size)
            }
            try player.finish()
            #expect(loopback.heard() == samples + Self.farewell)
        }
    }

    @Test func `plays what is shorter than the first tenth of a second`() async {
        await #expect(processExitsWith: .success) {
            let loopback = try Loopback()
            defer { loopback.remove() }
            let player = try AudioPlayer(rate: .speech)
            try player.play([0.25, -0.25])
            #expect(loopback.heard() == [])
            try player.finish()
            #expect(loopback.heard() == [0.25, -0.25] + Self.farewell)
        }
    }

    @Test func `stops when it is asked to, and plays nothing more`() async {
        await #expect(processExitsWith: .success) {
            let loopback = try Loopback()
            defer { loopback.remove() }
            var questions = 0
            let player = try AudioPlayer(rate: .speech) {
                questions += 1
                return questions > 3
            }
            let error = #expect(throws: PlaybackError.self) {
                for _ in 0..<1_000 { try player.play([Float](repeating: 0.5, count: 2_400)) }
            }
            #expect(error == PlaybackError(.stopped, "The playing was stopped."))
            #expect(loopback.heard().count < 24_000)
        }
    }

    @Test func `ends quietly when there was nothing to play`() async {
        await #expect(processExitsWith: .success) {
            let loopback = try Loopback()
            defer { loopback.remove() }
            let player = try AudioPlayer(rate: .speech)
            try player.play([])
            try player.finish()
            #expect(loopback.heard() == [])
        }
    }
}
