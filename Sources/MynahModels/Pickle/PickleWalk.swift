import MynahTensors

/// Finds the tensors in a pickle: a single one, or those in dictionaries within dictionaries, named by the keys with dots between them.
struct PickleWalk {
    private(set) var tensors: [ArchivedTensor] = []
    private(set) var views: [PickleTensor] = []
    private let pickle: Pickle
    private let path: String
    /// How many values may still be looked at: a dictionary that holds itself has no end.
    private var patience = 1 << 18

    private static let deepest = 8

    init(_ pickle: Pickle, path: String) {
        self.pickle = pickle
        self.path = path
    }

    /// Finds them all.
    mutating func run() throws(ModelFileError) {
        try visit(pickle.value, name: "", depth: 0)
        guard Set(tensors.map(\.name)).count == tensors.count else {
            throw ModelFileError(.malformed, "'\(path)' holds two tensors of one name. It is damaged.")
        }
    }

    private mutating func visit(_ value: PickleValue, name: String, depth: Int) throws(ModelFileError) {
        patience -= 1
        guard patience > 0, depth <= Self.deepest, name.utf8.count <= ArchiveLimits.nameLength else {
            throw ModelFileError(
                .limitExceeded,
                "'\(path)' holds more, or more deeply nested, than any model. It is not read."
            )
        }
        switch pickle.container(value) {
        case .tensor(let view): try add(view, name: name)
        case .dictionary(let pairs):
            for pair in pairs {
                guard case .text(let key) = pair.key else { continue }
                try visit(pair.value, name: name.isEmpty ? key : "\(name).\(key)", depth: depth + 1)
            }
        default: break
        }
    }

    private mutating func add(_ view: PickleTensor, name: String) throws(ModelFileError) {
        guard view.isInside, ArchiveLimits.count(of: view.dimensions, size: 4) != nil else {
            throw ModelFileError(
                .malformed,
                "The tensor '\(name)' in '\(path)' does not fit its numbers. Fetch the file again."
            )
        }
        guard tensors.count < ArchiveLimits.tensors else {
            throw ModelFileError(.limitExceeded, "'\(path)' holds more tensors than any model. It is not read.")
        }
        tensors.append(ArchivedTensor(name: name, dimensions: view.dimensions, index: views.count))
        views.append(view)
    }
}
