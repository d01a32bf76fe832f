/// How the numbers of a tensor are stored; the raw values are those that GGUF files write.
public enum ElementType: UInt32, Hashable, Sendable, CaseIterable {
    /// 32-bit floating point.
    case f32 = 0
    /// 16-bit floating point of IEEE 754: 11 significant bits, up to 65,504.
    case f16 = 1
    /// Blocks of 32 4-bit integers with a scale in `f16`.
    case q4_0 = 2
    /// Blocks of 32 5-bit integers with a scale in `f16`.
    case q5_0 = 6
    /// Blocks of 32 8-bit integers with a scale in `f16`.
    case q8_0 = 8
    /// The upper half of 32-bit floating point: 8 significant bits, and its whole range.
    case bf16 = 30

    /// The name by which people ask for it, in small letters.
    public var name: String {
        switch self {
        case .f32: "f32"
        case .f16: "f16"
        case .q4_0: "q4_0"
        case .q5_0: "q5_0"
        case .q8_0: "q8_0"
        case .bf16: "bf16"
        }
    }

    /// The type of that name, in small or capital letters; `nil` where there is none.
    public init?(named name: String) {
        guard let type = Self.allCases.first(where: { $0.name == name.lowercased() }) else { return nil }
        self = type
    }

    /// How many numbers are stored together: 32, or 1 where each stands alone.
    public var blockLength: Int {
        switch self {
        case .f32, .f16, .bf16: 1
        case .q4_0, .q5_0, .q8_0: 32
        }
    }

    /// How many bytes a block takes.
    public var blockSize: Int {
        switch self {
        case .f32: 4
        case .f16, .bf16: 2
        case .q4_0: 18
        case .q5_0: 22
        case .q8_0: 34
        }
    }

    /// How many bytes `count` numbers take; `nil` where they do not fill their blocks, or where that is more than can be counted.
    public func byteCount(of count: Int) -> Int? {
        guard count >= 0, count % blockLength == 0 else { return nil }
        let (size, overflows) = (count / blockLength).multipliedReportingOverflow(by: blockSize)
        return overflows ? nil : size
    }
}
