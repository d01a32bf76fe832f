import MynahAudio
import MynahCodecs
import MynahServing
import MynahSynthesis
import MynahThreads

/// Encodes the audio of an utterance, on a thread that carries no connections.
actor StreamEncoder {
    private let thread: LaneThread
    private let plan: (format: AudioFormat, rate: SampleRate, bitRate: BitRate?)
    private var encoder: AudioEncoder?

    init(_ format: AudioFormat, at rate: SampleRate, _ bitRate: BitRate?, on thread: LaneThread) {
        self.thread = thread
        plan = (format, rate, bitRate)
    }

    nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

    /// The bytes that are ready with these samples.
    func encode(_ samples: [Float]) throws(SynthesisError) -> [UInt8] {
        try SynthesisError.encoding { () throws(CodecError) in
            if encoder == nil { encoder = try plan.format.makeEncoder(rate: plan.rate, bitRate: plan.bitRate) }
            return try encoder?.encode(samples) ?? []
        }
    }

    /// The last bytes, and what makes the header of a whole file exact; `nil` where there was no sound.
    func end() throws(SynthesisError) -> EncodedTail? {
        guard let encoder else { return nil }
        self.encoder = nil
        return try SynthesisError.encoding { () throws(CodecError) in try encoder.finish() }
    }

    /// The last bytes.
    func finish() throws(SynthesisError) -> [UInt8] {
        guard let encoder else { return [] }
        self.encoder = nil
        return try SynthesisError.encoding { () throws(CodecError) in try encoder.finish().bytes }
    }
}
