import MynahTensors

/// The names that a pickle may speak of. They are only names: nothing of Python is run.
enum PickleGlobal: Hashable, Sendable, CaseIterable {
    case orderedDictionary
    case tensor
    case parameter
    case f64
    case f32
    case f16
    case bf16
    case i64
    case i32
    case u8
    case boolean

    /// The module and the name in it.
    var name: String {
        switch self {
        case .orderedDictionary: "collections OrderedDict"
        case .tensor: "torch._utils _rebuild_tensor_v2"
        case .parameter: "torch._utils _rebuild_parameter"
        case .f64: "torch DoubleStorage"
        case .f32: "torch FloatStorage"
        case .f16: "torch HalfStorage"
        case .bf16: "torch BFloat16Storage"
        case .i64: "torch LongStorage"
        case .i32: "torch IntStorage"
        case .u8: "torch ByteStorage"
        case .boolean: "torch BoolStorage"
        }
    }

    /// How numbers lie in a storage of that name; `nil` for what is none.
    var format: NumberFormat? {
        switch self {
        case .orderedDictionary, .tensor, .parameter: nil
        case .f64: .f64
        case .f32: .stored(.f32)
        case .f16: .stored(.f16)
        case .bf16: .stored(.bf16)
        case .i64: .other(8)
        case .i32: .other(4)
        case .u8, .boolean: .other(1)
        }
    }

    init?(module: String, name: String) {
        guard let global = Self.allCases.first(where: { $0.name == "\(module) \(name)" }) else { return nil }
        self = global
    }
}
