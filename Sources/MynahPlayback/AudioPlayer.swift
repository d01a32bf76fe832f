import CPortAudio
import Glibc
public import MynahAudio

/// Plays samples on the default audio device as they come.
///
/// The device starts when it has a tenth of a second to play, or all there is, so that speech that comes in pieces is heard
/// without gaps. A player belongs to one thread, and a process makes players on one thread at a time: PortAudio has no locks.
/// One that is let go before `finish` falls silent at once.
///
/// PortAudio is linked, not opened when first needed: that costs a program that does not play 0.9 ms of its start.
public final class AudioPlayer {
    private let rate: SampleRate
    private let shallStop: () -> Bool
    private let stream: UnsafeMutableRawPointer
    /// What came before the device started.
    private var waiting: [Float] = []
    private var isStarted = false
    /// The samples that the device has room for when it has none to play.
    private var capacity = 0

    /// Opens the default device for one channel at `rate`; asks `shallStop` every few milliseconds while it plays.
    ///
    /// Throws `.noDevice` on a machine without one, `.deviceFailed` when the device does not take this rate or is in use.
    public init(rate: SampleRate, shallStop: @escaping () -> Bool = { false }) throws(PlaybackError) {
        self.rate = rate
        self.shallStop = shallStop
        AudioSystemNoise.silence()
        guard ALSAConfiguration.namesDevices else { throw Self.noDevice }
        try Self.check(Pa_Initialize())
        do {
            stream = try Self.open(rate)
        } catch {
            Pa_Terminate()
            throw error
        }
    }

    deinit {
        // Closing a stream that plays drops what it has not played.
        Pa_CloseStream(stream)
        Pa_Terminate()
    }

    /// Plays the next samples; returns when the device has taken them, which is up to a fifth of a second before they are heard.
    ///
    /// Throws `.stopped` soon after `shallStop` says so, with the device silent.
    public func play(_ samples: [Float]) throws(PlaybackError) {
        guard !isStarted else { return try hand(over: samples) }
        waiting += samples
        if rate.duration(ofSamples: waiting.count) >= .milliseconds(100) { try start() }
    }

    /// Waits until all has been heard.
    public func finish() throws(PlaybackError) {
        guard isStarted || !waiting.isEmpty else { return }
        if !isStarted { try start() }
        try hand(over: [Float](repeating: 0, count: rate.samples(in: Self.farewell)))
        try waitUntilHeard()
        try Self.check(Pa_StopStream(stream))
        isStarted = false
    }

    private func start() throws(PlaybackError) {
        try Self.check(Pa_StartStream(stream))
        isStarted = true
        capacity = try roomInDevice()
        let first = waiting
        waiting = []
        try hand(over: first)
    }

    /// Gives the device what it has room for, as often as there is room, and never waits for it in a call that cannot be stopped.
    private func hand(over samples: [Float]) throws(PlaybackError) {
        var rest = samples[...]
        while !rest.isEmpty {
            let room = try roomInDevice()
            guard room > 0 else {
                usleep(Self.pause)
                continue
            }
            let piece = rest.prefix(room)
            let result = piece.withUnsafeBufferPointer { Pa_WriteStream(stream, $0.baseAddress, UInt(piece.count)) }
            // An underflow is past: the device waited for these samples, and plays them now.
            if result != paOutputUnderflowed.rawValue { try Self.check(result) }
            rest = rest.dropFirst(piece.count)
        }
    }

    /// Waits until the device is as empty as it was at the start, in a way that can be stopped.
    private func waitUntilHeard() throws(PlaybackError) {
        var patience = Int(2 * Self.latency * 1_000_000) / Int(Self.pause)
        while try roomInDevice() < capacity, patience > 0 {
            usleep(Self.pause)
            patience -= 1
        }
    }

    private func roomInDevice() throws(PlaybackError) -> Int {
        if shallStop() {
            Pa_AbortStream(stream)
            throw PlaybackError(.stopped, "The playing was stopped.")
        }
        let room = Pa_GetStreamWriteAvailable(stream)
        if room < 0, room != Int(paOutputUnderflowed.rawValue) { try Self.check(PaError(room)) }
        return max(0, room)
    }

    private static func open(_ rate: SampleRate) throws(PlaybackError) -> UnsafeMutableRawPointer {
        let device = Pa_GetDefaultOutputDevice()
        guard device >= 0 else { throw noDevice }
        var output = PaStreamParameters()
        output.device = device
        output.channelCount = 1
        output.sampleFormat = float32
        output.suggestedLatency = latency
        var stream: UnsafeMutableRawPointer?
        try check(Pa_OpenStream(&stream, nil, &output, Double(rate.hertz), 0, 0, nil, nil))
        guard let stream else { throw failure(cause: "No stream was opened.") }
        return stream
    }

    private static var noDevice: PlaybackError {
        PlaybackError(.noDevice, "There is no audio device to play on. Write the speech to a file instead.")
    }

    private static func check(_ result: PaError) throws(PlaybackError) {
        guard result < 0 else { return }
        throw failure(cause: String(cString: Pa_GetErrorText(result)))
    }

    private static func failure(cause: String) -> PlaybackError {
        PlaybackError(
            .deviceFailed,
            "The audio device does not play. See whether another program is using it, or write the speech to a file instead.",
            cause: cause
        )
    }

    /// How much sound the device is asked to hold, in seconds: enough to outlast a busy moment of ours.
    private static let latency = 0.2

    /// The silence that ends what is played: a sound server that is asked to play to the end may drop the last 15 ms.
    private static let farewell = Duration.milliseconds(50)

    /// How long we wait for room in the device, in microseconds.
    private static let pause: UInt32 = 5_000

    /// PortAudio's `paFloat32`, a macro that Swift does not see.
    private static let float32 = PaSampleFormat(1)
}
