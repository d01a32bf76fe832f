import MynahKokoro
public import MynahTensors

/// What is wrong with the tensors of a model file of ours, each looked at by itself.
public struct TensorInspection: Sendable {
    /// How many tensors a model of this kind has, its voices among them.
    public private(set) var count = 0
    /// What is wrong, as full sentences that name the tensor.
    public private(set) var faults: [String] = []

    /// More faults than these are not told.
    private static let mostFaults = 50

    private let archive: ModelArchive
    private let tensors: [String: ArchivedTensor]

    /// Looks at every number of a file. Throws where it cannot be read at all.
    public init(path: String) throws(ModelFileError) {
        archive = try ModelArchive(ReadableFile(path: path))
        tensors = Dictionary(archive.tensors.map { ($0.name, $0) }) { first, _ in first }
        let description = try KokoroDescription(archive.metadata)
        for wanted in KokoroTensorList(description.configuration).tensors {
            try inspect(wanted.name) { $0 == wanted.dimensions ? nil : ShapeText.text(wanted.dimensions) }
        }
        let width = description.configuration.voiceRowLength
        for voice in description.voices {
            try inspect("voices.\(voice.name)") { $0.count == 2 && $0[1] == width ? nil : "rows of \(width)" }
        }
    }

    private mutating func inspect(_ name: String, _ wanted: ([Int]) -> String?) throws(ModelFileError) {
        count += 1
        guard let tensor = tensors[name] else { return add("The tensor '\(name)' is missing.") }
        if let wanted = wanted(tensor.dimensions) {
            return add("The tensor '\(name)' is \(ShapeText.text(tensor.dimensions)), wanted \(wanted).")
        }
        let values = try archive.values(of: tensor)
        if let wrong = values.firstIndex(where: { !$0.isFinite }) {
            let kind = values[wrong].isNaN ? "not a number (NaN)" : "infinite"
            return add("Number \(wrong) of the tensor '\(name)' is \(kind).")
        }
        if values.count > 1, name.hasSuffix(".weight"), values.allSatisfy({ $0 == 0 }) {
            add("The tensor '\(name)' is zero throughout.")
        }
    }

    private mutating func add(_ fault: String) {
        if faults.count < Self.mostFaults { faults.append(fault) }
    }
}
