public import MynahTensors

/// How exactly the network computes.
public enum KokoroPrecision: String, Sendable, CaseIterable {
    /// In 32-bit floats throughout.
    case exact
    /// With 16-bit operands in decoder and generator, where the processor multiplies those faster; 32 bits elsewhere.
    case fast
    /// With 8-bit operands in decoder and generator, where the processor multiplies those faster; 32 bits elsewhere.
    case compact

    /// What decoder and generator multiply by what, with the arithmetic of an instruction set.
    public func format(on kernels: Kernels) -> ProductFormat {
        switch self {
        case .compact where kernels.has(.bytes): .bytes
        case .compact where kernels.has(.narrow), .fast where kernels.has(.narrow): .narrow
        default: .float
        }
    }
}
