public import MynahTensors

/// A Kokoro model in our format, every tensor of which has been found to be there in its shape.
public struct KokoroModelFile: Sendable {
    /// What holds the tensors and their bytes.
    public let file: ModelFile
    /// What it says about itself.
    public let description: KokoroDescription

    /// Takes a file that is in our format and whole.
    public init(_ file: ModelFile) throws(ModelFileError) {
        self.file = file
        description = try KokoroDescription(file.metadata)
        try Self.check(description) { file.tensor(named: $0)?.dimensions }
    }

    /// Checks that all that a model wants is there in its shape.
    static func check(_ description: KokoroDescription, _ shape: (String) -> [Int]?) throws(ModelFileError) {
        let configuration = description.configuration
        for wanted in KokoroTensorList(configuration).tensors {
            try check(shape(wanted.name), wanted.name, wanted.dimensions)
        }
        for voice in description.voices {
            let name = "voices.\(voice.name)"
            let found = shape(name)
            let rows = found?.first ?? configuration.voiceRowCount
            try check(found, name, [rows, configuration.voiceRowLength])
        }
    }

    /// A tensor that the network is known to have.
    public func tensor(_ name: String) throws(ModelFileError) -> StoredTensor {
        if let tensor = file.tensor(named: name) { return tensor }
        throw Self.missing(name)
    }

    /// The rows of a voice; `nil` where there is none of that name.
    public func voice(named name: String) -> StoredTensor? { file.tensor(named: "voices.\(name)") }

    private static func check(_ found: [Int]?, _ name: String, _ wanted: [Int]) throws(ModelFileError) {
        guard let found else { throw missing(name) }
        guard found == wanted else {
            throw ModelFileError(
                .mismatched,
                "The tensor '\(name)' is \(ShapeText.text(found)) in the model, wanted \(ShapeText.text(wanted)). The model is damaged: convert it again."
            )
        }
    }

    static func missing(_ name: String) -> ModelFileError {
        ModelFileError(.missing, "The model has no tensor '\(name)'. It is damaged: convert it again.")
    }
}
