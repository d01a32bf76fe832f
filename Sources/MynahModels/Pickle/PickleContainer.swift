/// What can hold values in a pickle.
enum PickleContainer: Hashable, Sendable {
    case tuple([PickleValue])
    case list([PickleValue])
    case dictionary([PicklePair])
    case storage(PickleStorage)
    case tensor(PickleTensor)
}

/// A key and its value.
struct PicklePair: Hashable, Sendable {
    let key: PickleValue
    let value: PickleValue
}

/// The numbers that tensors are views of, in a file of their own.
struct PickleStorage: Hashable, Sendable {
    let format: NumberFormat
    let key: String
    let count: Int
}

/// A tensor: a view of a storage.
struct PickleTensor: Hashable, Sendable {
    let storage: PickleStorage
    let offset: Int
    let dimensions: [Int]
    let strides: [Int]
}
