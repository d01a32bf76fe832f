/// What a model file says about itself, by key, in the file's order.
public struct ModelMetadata: Sendable {
    /// The keys in the file's order.
    public private(set) var keys: [String] = []
    private var values: [String: MetadataValue] = [:]

    /// Says nothing yet.
    public init() {}

    /// What is said under a key.
    public subscript(_ key: String) -> MetadataValue? {
        get { values[key] }
        set {
            let isThere = values[key] != nil
            values[key] = newValue
            if newValue == nil { keys.removeAll { $0 == key } }
            if newValue != nil, !isThere { keys.append(key) }
        }
    }

    /// The whole number under a key; an error where there is none.
    public func integer(_ key: String) throws(ModelFileError) -> Int {
        guard case .integer(let value) = try value(key), let integer = Int(exactly: value) else {
            throw Self.mismatch(key, "a whole number")
        }
        return integer
    }

    /// The number under a key; an error where there is none.
    public func number(_ key: String) throws(ModelFileError) -> Double {
        switch try value(key) {
        case .integer(let value): return Double(value)
        case .number(let value): return value
        default: throw Self.mismatch(key, "a number")
        }
    }

    /// The yes or no under a key; an error where there is none.
    public func boolean(_ key: String) throws(ModelFileError) -> Bool {
        guard case .boolean(let value) = try value(key) else { throw Self.mismatch(key, "true or false") }
        return value
    }

    /// The text under a key; an error where there is none.
    public func text(_ key: String) throws(ModelFileError) -> String {
        guard case .text(let value) = try value(key) else { throw Self.mismatch(key, "a text") }
        return value
    }

    /// The whole numbers under a key; an error where there are none.
    public func integers(_ key: String) throws(ModelFileError) -> [Int] {
        guard case .integers(let values) = try value(key) else { throw Self.mismatch(key, "a list of whole numbers") }
        var integers: [Int] = []
        for value in values {
            guard let integer = Int(exactly: value) else { throw Self.mismatch(key, "a list of whole numbers") }
            integers.append(integer)
        }
        return integers
    }

    /// The texts under a key; an error where there are none.
    public func texts(_ key: String) throws(ModelFileError) -> [String] {
        guard case .texts(let values) = try value(key) else { throw Self.mismatch(key, "a list of texts") }
        return values
    }

    private func value(_ key: String) throws(ModelFileError) -> MetadataValue {
        if let value = values[key] { return value }
        throw ModelFileError(.missing, "The model does not say '\(key)'. It may be of another kind, or be damaged.")
    }

    private static func mismatch(_ key: String, _ wanted: String) -> ModelFileError {
        ModelFileError(.mismatched, "What the model says under '\(key)' is not \(wanted).")
    }
}
