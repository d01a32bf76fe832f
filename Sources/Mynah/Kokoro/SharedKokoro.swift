import MynahKokoro
import MynahModels
import MynahServing
import MynahSynthesis
import MynahTensors
import MynahThreads

/// A Kokoro model that many engines speak with at a time: they share its weights and the dictionaries, and each has what it computes in.
///
/// The weights are read when an engine first speaks, and let go when no engine holds them any more.
public final class SharedKokoro: Sendable {
    /// How its engines run.
    public let setup: KokoroSetup

    private let pronouncer = Pronouncer()
    private let held = Guarded(Held())
    private let checksum = Guarded((stamp: "", digits: ""))

    /// What is there as long as an engine uses it.
    private struct Held {
        weak var model: OpenModel?
        weak var network: LoadedNetwork?
        var networksMade = 0
    }

    /// Describes a model; nothing is opened yet.
    public init(_ setup: KokoroSetup = KokoroSetup()) { self.setup = setup }

    /// Makes an engine, for one thread.
    public func engine() -> InstalledKokoro {
        InstalledKokoro(setup, pronouncer: pronouncer.sharingDictionaries(), shared: self)
    }

    /// How often the weights were read.
    public var networksMade: Int { held.withLock { $0.networksMade } }

    /// Whether the weights are in memory now.
    public var hasNetwork: Bool { held.withLock { $0.network != nil } }

    /// The model, which is opened for the first who asks.
    func model() throws(SynthesisError) -> OpenModel {
        try held.withLock { held throws(SynthesisError) in
            if let model = held.model { return model }
            guard let path = setup.modelPath else { throw InstalledKokoro.missing }
            let model = try OpenModel.opened(path)
            held.model = model
            return model
        }
    }

    /// The checksum of a model's file, which is computed for the first who asks; the others wait for it.
    func checksum(of model: OpenModel) throws(ModelFileError) -> String {
        try checksum.withLock { known throws(ModelFileError) in
            if known.stamp != model.stamp {
                known = (model.stamp, try setup.checksums.checksum(of: model))
            }
            return known.digits
        }
    }

    /// The network, which `load` makes for the first who asks; the others wait for it.
    func network(
        load: () throws(ModelFileError) -> KokoroNetwork
    ) throws(ModelFileError) -> LoadedNetwork {
        try held.withLock { held throws(ModelFileError) in
            if let network = held.network { return network }
            let network = LoadedNetwork(try load())
            held.network = network
            held.networksMade += 1
            return network
        }
    }
}

/// A network that stays as long as somebody holds it.
final class LoadedNetwork: Sendable {
    let network: KokoroNetwork

    init(_ network: KokoroNetwork) { self.network = network }
}
