import MynahTensors

/// What a pickle says: one value, and the containers that it and they name.
struct Pickle: Sendable {
    /// The value.
    let value: PickleValue
    /// All containers.
    let containers: [PickleContainer]

    /// Reads a pickle of a checkpoint; `path` is named in errors.
    init(_ bytes: [UInt8], path: String) throws(ModelFileError) {
        var machine = PickleMachine(bytes, path: path)
        value = try machine.run()
        containers = machine.containers
    }

    /// The container that a value names.
    func container(_ value: PickleValue) -> PickleContainer? {
        if case .container(let index) = value { containers[index] } else { nil }
    }
}
