public import MynahSynthesis
public import MynahTensors

/// The network as the engine asks for it.
public struct NetworkVoicing: KokoroVoicing {
    private let network: KokoroNetwork
    private let workbench: Workbench

    /// Lets a network work on a workbench that is its own.
    public init(_ network: KokoroNetwork, on workbench: Workbench) {
        self.network = network
        self.workbench = workbench
    }

    public func voice(
        _ request: VoicingRequest,
        cancellation: Cancellation
    ) throws(SynthesisError) -> VoicedSpeech {
        try check(request)
        workbench.isCancelled = { cancellation.isCancelled }
        workbench.share = cancellation.threads
        defer { (workbench.isCancelled, workbench.share) = ({ false }, { .max }) }
        defer { workbench.pool.trim(to: Self.mostIdleBytes) }
        workbench.resetStages()
        do throws(Interruption) {
            return try speak(request)
        } catch {
            guard let missing = error.missingBytes else { throw SynthesisError(.cancelled, "The work was cancelled.") }
            workbench.trim()
            throw .noMemory(missing, tokens: request.tokens.count)
        }
    }

    /// The memory that is kept for the next request: enough for a sentence or two. A lane that speaks for others later would keep as much as its
    /// longest paragraph took.
    private static let mostIdleBytes = 64 << 20

    private func speak(_ request: VoicingRequest) throws(Interruption) -> VoicedSpeech {
        let style = KokoroStyle(request.style)
        let reading = try network.read(request.tokens, style: style, on: workbench)
        let frames = request.timing.frames(of: reading.frames)
        let samples = try network.sound(
            reading,
            frames: frames,
            pitch: request.pitch,
            seed: request.seed,
            on: workbench
        )
        return VoicedSpeech(samples: samples, frames: frames)
    }

    private func check(_ request: VoicingRequest) throws(SynthesisError) {
        let sizes = network.configuration
        guard (1...sizes.bert.positionCount).contains(request.tokens.count) else {
            throw SynthesisError(
                .limitExceeded,
                "The network speaks 1 to \(sizes.bert.positionCount) tokens at once, not \(request.tokens.count). Give it the text in parts."
            )
        }
        if let wrong = request.tokens.first(where: { !(0..<sizes.tokenCount).contains($0) }) {
            throw SynthesisError(
                .inputFailed,
                "The network has no token \(wrong): they are numbered from 0 to \(sizes.tokenCount - 1)."
            )
        }
        guard request.style.count == sizes.voiceRowLength else {
            throw SynthesisError(
                .engineFailed,
                "A style of this model has \(sizes.voiceRowLength) numbers, not \(request.style.count). Use a voice that was made for it."
            )
        }
    }
}

extension SynthesisError {
    /// There is no memory for the tensors of a passage.
    fileprivate static func noMemory(_ byteCount: Int, tokens: Int) -> SynthesisError {
        let size = "\(max(1, byteCount >> 20)) MB"
        return SynthesisError(
            .outOfMemory,
            "There is no memory to speak \(tokens) tokens at once: \(size) more were wanted. Speak shorter passages, run fewer lanes, let other "
                + "programs go, or raise the limit that was set (ulimit -v, a container's)."
        )
    }
}
