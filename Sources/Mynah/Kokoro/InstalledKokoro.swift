public import MynahAudio
import MynahKokoro
import MynahModels
public import MynahSynthesis
import MynahTensors

/// Kokoro with the model that lies on this machine.
///
/// Nothing is opened before a voice is asked for, and the network is made when it first speaks.
public struct InstalledKokoro: SpeechEngine {
    typealias Engine = KokoroEngine<KokoroWorkshop, Pronouncer, ModelFileShelf>

    public let name = EngineName("kokoro")
    public let sampleRate = SampleRate.speech
    public let habits = EngineHabits.kokoro

    private let setup: KokoroSetup
    private let pronouncer: Pronouncer
    private let shared: SharedKokoro
    private var opened: (engine: Engine, workshop: KokoroWorkshop)?

    /// Describes the engine; `pronouncer` tells how words sound.
    public init(_ setup: KokoroSetup = KokoroSetup(), pronouncer: Pronouncer = Pronouncer()) {
        self.init(setup, pronouncer: pronouncer, shared: SharedKokoro(setup))
    }

    /// Describes an engine that shares its model with others.
    init(_ setup: KokoroSetup, pronouncer: Pronouncer, shared: SharedKokoro) {
        self.setup = setup
        self.pronouncer = pronouncer
        self.shared = shared
    }

    /// The model's voices. Throws `.engineUnavailable` where there is no model.
    public mutating func voices() throws(SynthesisError) -> [Voice] {
        try withEngine { engine in engine.voices() }
    }

    /// The model, how it computes, the data by which words are pronounced, and this program.
    public mutating func fingerprint() -> [UInt8]? {
        guard (try? withEngine { _ in }) != nil, let opened else { return nil }
        return opened.workshop.fingerprint
    }

    /// Another one when voices were kept or removed.
    public var voicesRevision: UInt64 { setup.voices.revision }

    public mutating func speak<Sink: SpeechSink>(
        _ passage: Passage,
        into sink: inout Sink,
        cancellation: Cancellation
    ) throws(SynthesisError) {
        try withEngine { engine throws(SynthesisError) in
            try engine.speak(passage, into: &sink, cancellation: cancellation)
        }
    }

    /// Makes the network, which otherwise is made when it first speaks.
    ///
    /// Throws `.engineUnavailable` where the model is damaged, or the instructions that were asked for cannot be had.
    public mutating func prepare() throws(SynthesisError) {
        try withEngine { _ in }
        try opened?.workshop.open()
    }

    /// Lets the network go, which is made anew when it speaks again; what is known of the voices stays.
    public mutating func rest() { opened?.workshop.close() }

    /// Whether ``pieces`` is kept, for all copies of an engine that was opened.
    public mutating func keepPieces() throws(SynthesisError) {
        try withEngine { _ in }
        opened?.workshop.keepsPieces = true
    }

    /// What the network was fed since ``keepPieces()``, piece by piece.
    public var pieces: [VoicedPiece] { opened?.workshop.pieces ?? [] }

    /// The bytes of the tensors that were in use at a time, at the most.
    public var activationBytes: Int { opened?.workshop.activationBytes ?? 0 }

    /// How it runs; `nil` before it was opened.
    public var conditions: KokoroConditions? { opened?.workshop.conditions }

    /// Lets somebody use the engine, which is opened for it.
    mutating func withEngine<Result>(
        _ work: (inout Engine) throws(SynthesisError) -> Result
    ) throws(SynthesisError) -> Result {
        if opened == nil { opened = try open() }
        guard var engine = opened?.engine else { throw Self.missing }
        defer { opened?.engine = engine }
        return try work(&engine)
    }

    private func open() throws(SynthesisError) -> (Engine, KokoroWorkshop) {
        let model = try shared.model()
        let workshop = KokoroWorkshop(model, setup, shared)
        var engine = Engine(
            network: workshop,
            vocabulary: model.description.vocabulary,
            voices: ModelFileShelf(model: model, kept: setup.voices),
            phonemes: pronouncer
        )
        engine.seed = setup.seed
        engine.style = try setup.style.map { path throws(SynthesisError) in try model.style(path) }
        return (engine, workshop)
    }

    static var missing: SynthesisError {
        SynthesisError(.engineUnavailable, "There is no Kokoro model here. 'mynah pull kokoro' brings one.")
    }
}
