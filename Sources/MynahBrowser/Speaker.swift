import MynahKokoro
import MynahPhonemes
import MynahSynthesis
import MynahTensors
import MynahText

/// A Kokoro network with the place where it works.
final class Speaker {
    private let network: KokoroNetwork
    private let workbench: Workbench
    private let vocabulary: KokoroVocabulary
    private let voices: KeptVoices

    /// Takes a model's bytes, which are given back once the weights are where the arithmetic wants them.
    init(model: UnsafeRawBufferPointer, precision: KokoroPrecision) throws(ModelFileError) {
        let kernels = Kernels(.best) ?? Kernels(.scalar)!
        let block = DataBlock(model) { $0.deallocate() }
        let model = try KokoroModelFile(ModelFile(block))
        network = try KokoroNetwork(KokoroTensors(model), precision: precision, kernels: kernels)
        vocabulary = model.description.vocabulary
        voices = KeptVoices(model)
        workbench = Workbench(kernels)
    }

    /// How many samples there are in a second.
    var sampleRate: Int { network.configuration.sampleRate }

    /// Whether tokens are as many and such as the network knows, and a row of a voice is as long as it wants.
    func knows(_ tokens: [Int], _ style: [Float]) -> Bool {
        let sizes = network.configuration
        return (1...sizes.bert.positionCount).contains(tokens.count)
            && tokens.allSatisfy { (0..<sizes.tokenCount).contains($0) }
            && style.count == 2 * sizes.styleSize && style.allSatisfy { $0.isFinite }
    }

    /// The samples of tokens in a style, by the published rule for durations; `nil` where the numbers have no end.
    func speak(_ tokens: [Int], style: [Float], speed: Float) throws(Interruption) -> [Float]? {
        let reading = try network.read(tokens, style: KokoroStyle(style), on: workbench)
        guard reading.frames.allSatisfy({ $0.isFinite }) else { return nil }
        let frames = reading.frames.map { max(1, Int(($0 / speed).rounded(.toNearestOrEven))) }
        defer { workbench.resetStages() }
        return try network.sound(reading, frames: frames, on: workbench)
    }

    /// Speaks a text as `pronouncer` reads it.
    func say(_ saying: Saying, speed: Speed, as pronouncer: EnglishPronouncer) throws(SynthesisError) -> Said {
        var engine = KokoroEngine(
            network: NetworkVoicing(network, on: workbench),
            vocabulary: vocabulary,
            voices: voices,
            phonemes: EnglishSounds(pronouncer)
        )
        var said = Said(at: engine.sampleRate)
        let request = try saying.request(speed: speed, voices: engine.voices())
        try Synthesizer(rate: engine.sampleRate).speak(request, with: &engine, into: &said)
        return said
    }
}
